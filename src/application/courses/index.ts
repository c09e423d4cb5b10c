/** Courses elsewhere that the department helps somebody to attend. */
import { changeCourseSupportState, registerCourseSupport, updateCourseSupport } from './course-support';

/** What people do about them, for the catalogue. */
export const courseOperations = { registerCourseSupport, updateCourseSupport, changeCourseSupportState };
