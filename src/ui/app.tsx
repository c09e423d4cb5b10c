/** The sidebar as a whole: which view is shown. */
export function App() {
  return (
    <main>
      <h1>Coordinación Social</h1>
    </main>
  );
}
