/** `npm run screenshots`: the pictures of the README and the manual, taken from the running desk with the demonstration's world. */
import { takeCommunities, takeMeeting } from './screenshots/communities.mjs';
import { takeLists, takeOffice } from './screenshots/office.mjs';
import { takeActa, takeForm, takeWelcome } from './screenshots/others.mjs';
import { openStage } from './screenshots/stage.mjs';

const stage = await openStage();
try {
  // The first page is there as long as nobody has been anywhere else.
  for (const take of [takeWelcome, takeOffice, takeLists, takeMeeting, takeCommunities, takeForm, takeActa])
    await take(stage);
} finally {
  await stage.close();
}
