// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/actionrow.h"

#include <QCoreApplication>

namespace Ochre::Window {

namespace {

using Context = ActionContext;
using Menu = ActionMenu;

constexpr bool toggle = true;
constexpr bool group = true;

// The keys of undo, copy and their like belong to the widget that has the focus: grabbed by the window, they would be
// taken from every text field.
std::vector<ActionRow> fileAndEditRows()
{
    return {
        {"playgroundAction", QT_TRANSLATE_NOOP("Actions", "Open &playground"), Menu::File, {Qt::CTRL | Qt::Key_N}},
        {"openFileAction", QT_TRANSLATE_NOOP("Actions", "&Open Rust file…"), Menu::File, {QKeySequence::Open}},
        {"installCourseAction", QT_TRANSLATE_NOOP("Actions", "&Install a course…"), Menu::File},
        {"saveAction", QT_TRANSLATE_NOOP("Actions", "&Save"), Menu::File, {QKeySequence::Save}},
        {"saveAsAction", QT_TRANSLATE_NOOP("Actions", "Save &as…"), Menu::File, {Qt::CTRL | Qt::SHIFT | Qt::Key_S}},
        {"restoreAction",
         QT_TRANSLATE_NOOP("Actions", "Restore a &backup…"),
         Menu::File,
         {},
         Context::Window,
         !toggle,
         group},
        {"syncAction", QT_TRANSLATE_NOOP("Actions", "S&ynchronise…"), Menu::File},
        {"importAction", QT_TRANSLATE_NOOP("Actions", "I&mport…"), Menu::File},
        {"exportAction", QT_TRANSLATE_NOOP("Actions", "&Export…"), Menu::File},
        {"printAction",
         QT_TRANSLATE_NOOP("Actions", "&Print…"),
         Menu::File,
         {QKeySequence::Print},
         Context::Window,
         !toggle,
         group},
        {"savePdfAction", QT_TRANSLATE_NOOP("Actions", "Save as P&DF…"), Menu::File},
        {"closeTabAction", QT_TRANSLATE_NOOP("Actions", "&Close program"), Menu::File, {Qt::CTRL | Qt::Key_W}},
        {"settingsAction",
         QT_TRANSLATE_NOOP("Actions", "Settin&gs…"),
         Menu::File,
         {Qt::CTRL | Qt::Key_Comma},
         Context::Window,
         !toggle,
         group},
        {"quitAction",
         QT_TRANSLATE_NOOP("Actions", "&Quit"),
         Menu::File,
         {Qt::CTRL | Qt::Key_Q},
         Context::Window,
         !toggle,
         group},

        {"undoAction", QT_TRANSLATE_NOOP("Actions", "&Undo"), Menu::Edit, {Qt::CTRL | Qt::Key_Z}, Context::Focus},
        {"redoAction",
         QT_TRANSLATE_NOOP("Actions", "&Redo"),
         Menu::Edit,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
         Context::Focus},
        {"cutAction",
         QT_TRANSLATE_NOOP("Actions", "Cu&t"),
         Menu::Edit,
         {Qt::CTRL | Qt::Key_X},
         Context::Focus,
         !toggle,
         group},
        {"copyAction", QT_TRANSLATE_NOOP("Actions", "&Copy"), Menu::Edit, {Qt::CTRL | Qt::Key_C}, Context::Focus},
        {"pasteAction", QT_TRANSLATE_NOOP("Actions", "&Paste"), Menu::Edit, {Qt::CTRL | Qt::Key_V}, Context::Focus},
        {"findAction",
         QT_TRANSLATE_NOOP("Actions", "&Find…"),
         Menu::Edit,
         {QKeySequence::Find},
         Context::Window,
         !toggle,
         group},
        {"replaceAction", QT_TRANSLATE_NOOP("Actions", "R&eplace…"), Menu::Edit, {Qt::CTRL | Qt::Key_H}},
        {"findNextAction", QT_TRANSLATE_NOOP("Actions", "Find &next"), Menu::Edit, {Qt::Key_F3}},
        {"findPreviousAction", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), Menu::Edit, {Qt::SHIFT | Qt::Key_F3}},
        {"goToLineAction", QT_TRANSLATE_NOOP("Actions", "&Go to line…"), Menu::Edit, {Qt::CTRL | Qt::Key_G}},
        {"commentAction",
         QT_TRANSLATE_NOOP("Actions", "Toggle co&mment"),
         Menu::Edit,
         {Qt::CTRL | Qt::Key_Slash},
         Context::Window,
         !toggle,
         group},
        {"duplicateAction",
         QT_TRANSLATE_NOOP("Actions", "&Duplicate line"),
         Menu::Edit,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_D},
         Context::Focus},
        {"moveUpAction",
         QT_TRANSLATE_NOOP("Actions", "Move line up"),
         Menu::Edit,
         {Qt::ALT | Qt::Key_Up},
         Context::Focus},
        {"moveDownAction",
         QT_TRANSLATE_NOOP("Actions", "Move line down"),
         Menu::Edit,
         {Qt::ALT | Qt::Key_Down},
         Context::Focus},
        {"nextOccurrenceAction",
         QT_TRANSLATE_NOOP("Actions", "Select next &occurrence"),
         Menu::Edit,
         {Qt::CTRL | Qt::Key_D},
         Context::Focus},
    };
}

std::vector<ActionRow> viewAndLearnRows()
{
    return {
        {"todayAction", QT_TRANSLATE_NOOP("Actions", "&Today"), Menu::View, {Qt::CTRL | Qt::Key_1}},
        {"learnAction", QT_TRANSLATE_NOOP("Actions", "&Learn"), Menu::View, {Qt::CTRL | Qt::Key_2}},
        {"interviewAction", QT_TRANSLATE_NOOP("Actions", "&Interview"), Menu::View, {Qt::CTRL | Qt::Key_3}},
        {"practiceAction", QT_TRANSLATE_NOOP("Actions", "P&ractice"), Menu::View, {Qt::CTRL | Qt::Key_4}},
        {"progressAction", QT_TRANSLATE_NOOP("Actions", "Pro&gress"), Menu::View, {Qt::CTRL | Qt::Key_5}},
        {"notesAction", QT_TRANSLATE_NOOP("Actions", "N&otes"), Menu::View, {Qt::CTRL | Qt::Key_6}},
        {"readAction",
         QT_TRANSLATE_NOOP("Actions", "&Read: the lesson alone"),
         Menu::View,
         {Qt::CTRL | Qt::ALT | Qt::Key_1},
         Context::Window,
         toggle,
         group},
        {"practiseAction",
         QT_TRANSLATE_NOOP("Actions", "&Practise: lesson and program"),
         Menu::View,
         {Qt::CTRL | Qt::ALT | Qt::Key_2},
         Context::Window,
         toggle},
        {"codeAction",
         QT_TRANSLATE_NOOP("Actions", "&Code: everything at hand"),
         Menu::View,
         {Qt::CTRL | Qt::ALT | Qt::Key_3},
         Context::Window,
         toggle},
        {"resetLayoutAction", QT_TRANSLATE_NOOP("Actions", "&Restore the arrangement of panels"), Menu::View},
        {"systemThemeAction",
         QT_TRANSLATE_NOOP("Actions", "Theme of the &system"),
         Menu::View,
         {},
         Context::Window,
         toggle,
         group},
        {"lightThemeAction", QT_TRANSLATE_NOOP("Actions", "&Light theme"), Menu::View, {}, Context::Window, toggle},
        {"darkThemeAction", QT_TRANSLATE_NOOP("Actions", "&Dark theme"), Menu::View, {}, Context::Window, toggle},
        {"highContrastThemeAction",
         QT_TRANSLATE_NOOP("Actions", "&High contrast theme"),
         Menu::View,
         {},
         Context::Window,
         toggle},
        {"zoomInAction",
         QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
         Menu::View,
         {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
         Context::Window,
         !toggle,
         group},
        {"zoomOutAction", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), Menu::View, {Qt::CTRL | Qt::Key_Minus}},
        {"zoomResetAction", QT_TRANSLATE_NOOP("Actions", "&Normal size"), Menu::View, {Qt::CTRL | Qt::Key_0}},

        {"backAction", QT_TRANSLATE_NOOP("Actions", "&Back"), Menu::Learn, {Qt::ALT | Qt::Key_Left}},
        {"forwardAction", QT_TRANSLATE_NOOP("Actions", "&Forward"), Menu::Learn, {Qt::ALT | Qt::Key_Right}},
        {"quickOpenAction", QT_TRANSLATE_NOOP("Actions", "&Go to anything…"), Menu::Learn, {Qt::CTRL | Qt::Key_K}},
        {"jumpAction", QT_TRANSLATE_NOOP("Actions", "&Jump to a section"), Menu::Learn, {Qt::CTRL | Qt::Key_J}},
        {"previousSectionAction",
         QT_TRANSLATE_NOOP("Actions", "Previous &section"),
         Menu::Learn,
         {Qt::CTRL | Qt::Key_Up},
         Context::Lesson},
        {"nextSectionAction",
         QT_TRANSLATE_NOOP("Actions", "Next sec&tion"),
         Menu::Learn,
         {Qt::CTRL | Qt::Key_Down},
         Context::Lesson},
        {"previousLessonAction",
         QT_TRANSLATE_NOOP("Actions", "&Previous lesson"),
         Menu::Learn,
         {Qt::CTRL | Qt::Key_PageUp},
         Context::Window,
         !toggle,
         group},
        {"nextLessonAction", QT_TRANSLATE_NOOP("Actions", "&Next lesson"), Menu::Learn, {Qt::CTRL | Qt::Key_PageDown}},
        {"reviewAction",
         QT_TRANSLATE_NOOP("Actions", "Re&view what is due"),
         Menu::Learn,
         {Qt::CTRL | Qt::Key_R},
         Context::Window,
         !toggle,
         group},
        {"tenMinutesAction", QT_TRANSLATE_NOOP("Actions", "Ten &minutes of practice"), Menu::Learn},
        {"quizAction", QT_TRANSLATE_NOOP("Actions", "Qui&z…"), Menu::Learn},
        {"flashCardsAction", QT_TRANSLATE_NOOP("Actions", "Flash car&ds…"), Menu::Learn},
        {"mendAction", QT_TRANSLATE_NOOP("Actions", "Fi&x this error"), Menu::Learn},
        {"mockAction", QT_TRANSLATE_NOOP("Actions", "M&ock interview…"), Menu::Learn},
        {"placementAction", QT_TRANSLATE_NOOP("Actions", "&Where to start…"), Menu::Learn},
        {"cardsAction", QT_TRANSLATE_NOOP("Actions", "M&y cards…"), Menu::Learn, {Qt::CTRL | Qt::SHIFT | Qt::Key_M}},
        {"newCardAction",
         QT_TRANSLATE_NOOP("Actions", "M&ake a card of the selection…"),
         Menu::Learn,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_N}},
        {"writeNoteAction",
         QT_TRANSLATE_NOOP("Actions", "Write a no&te here"),
         Menu::Learn,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_J}},
        {"bookmarkAction",
         QT_TRANSLATE_NOOP("Actions", "Set or take away a &bookmark"),
         Menu::Learn,
         {Qt::CTRL | Qt::Key_B}},
        {"interviewDatesAction",
         QT_TRANSLATE_NOOP("Actions", "&Interview dates…"),
         Menu::Learn,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_E}},
        {"classAction", QT_TRANSLATE_NOOP("Actions", "Class…"), Menu::Learn, {}, Context::Window, !toggle, group},
        {"discussionAction",
         QT_TRANSLATE_NOOP("Actions", "Disc&ussion of the class"),
         Menu::Learn,
         {Qt::CTRL | Qt::Key_7}},
        {"askClassAction",
         QT_TRANSLATE_NOOP("Actions", "Ask t&he class about this…"),
         Menu::Learn,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_A}},
        {"focusCourseAction",
         QT_TRANSLATE_NOOP("Actions", "Go to the &course list"),
         Menu::Learn,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_1},
         Context::Window,
         !toggle,
         group},
        {"focusLessonAction",
         QT_TRANSLATE_NOOP("Actions", "Go to the &lesson"),
         Menu::Learn,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_2}},
        {"focusQuestionsAction",
         QT_TRANSLATE_NOOP("Actions", "Go to the &questions"),
         Menu::Learn,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_3}},
        {"focusEditorAction",
         QT_TRANSLATE_NOOP("Actions", "Go to the &editor"),
         Menu::Learn,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_4}},
    };
}

std::vector<ActionRow> codeAndHelpRows()
{
    return {
        {"runAction", QT_TRANSLATE_NOOP("Actions", "&Run"), Menu::Code, {Qt::Key_F5}},
        {"runOptimisedAction", QT_TRANSLATE_NOOP("Actions", "Run &optimised"), Menu::Code, {Qt::CTRL | Qt::Key_F5}},
        {"testAction", QT_TRANSLATE_NOOP("Actions", "&Test"), Menu::Code, {Qt::Key_F6}},
        {"stepsAction", QT_TRANSLATE_NOOP("Actions", "Run step &by step"), Menu::Code, {Qt::Key_F9}},
        {"permissionsAction",
         QT_TRANSLATE_NOOP("Actions", "Show what may be &done here"),
         Menu::Code,
         {Qt::SHIFT | Qt::Key_F9},
         Context::Window,
         toggle},
        {"stopAction", QT_TRANSLATE_NOOP("Actions", "&Stop"), Menu::Code, {Qt::SHIFT | Qt::Key_F5}},
        {"formatAction",
         QT_TRANSLATE_NOOP("Actions", "&Format with rustfmt"),
         Menu::Code,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_I},
         Context::Window,
         !toggle,
         group},
        {"checkAction", QT_TRANSLATE_NOOP("Actions", "&Check now"), Menu::Code, {Qt::CTRL | Qt::SHIFT | Qt::Key_B}},
        {"lintAction", QT_TRANSLATE_NOOP("Actions", "Ask C&lippy"), Menu::Code, {Qt::CTRL | Qt::SHIFT | Qt::Key_L}},
        {"nextProblemAction",
         QT_TRANSLATE_NOOP("Actions", "&Next problem"),
         Menu::Code,
         {Qt::Key_F8},
         Context::Window,
         !toggle,
         group},
        {"previousProblemAction",
         QT_TRANSLATE_NOOP("Actions", "&Previous problem"),
         Menu::Code,
         {Qt::SHIFT | Qt::Key_F8}},
        {"explainAction", QT_TRANSLATE_NOOP("Actions", "&Explain"), Menu::Code, {Qt::Key_F1}},
        {"fixAction", QT_TRANSLATE_NOOP("Actions", "Fi&xes…"), Menu::Code, {Qt::CTRL | Qt::Key_Period}},
        {"historyAction",
         QT_TRANSLATE_NOOP("Actions", "&History of this program"),
         Menu::Code,
         {Qt::CTRL | Qt::SHIFT | Qt::Key_H},
         Context::Window,
         !toggle,
         group},
        {"resetAction", QT_TRANSLATE_NOOP("Actions", "Reset to the given program"), Menu::Code},
        {"liveCheckAction",
         QT_TRANSLATE_NOOP("Actions", "Check &while typing"),
         Menu::Code,
         {},
         Context::Window,
         toggle},
        {"tabFocusAction",
         QT_TRANSLATE_NOOP("Actions", "Tab &moves the focus"),
         Menu::Code,
         {Qt::CTRL | Qt::Key_M},
         Context::Window,
         toggle},

        {"toolchainAction", QT_TRANSLATE_NOOP("Actions", "&Toolchain…"), Menu::Help},
        {"shortcutsAction", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), Menu::Help},
        {"reportAction", QT_TRANSLATE_NOOP("Actions", "&Copy report"), Menu::Help},
        {"aboutAction", QT_TRANSLATE_NOOP("Actions", "&About Ochre"), Menu::Help},
    };
}

} // namespace

const std::vector<ActionRow> &actionRows()
{
    static const std::vector<ActionRow> rows = [] {
        std::vector<ActionRow> all;
        for (auto &&part : {fileAndEditRows(), viewAndLearnRows(), codeAndHelpRows()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return rows;
}

QString actionText(const ActionRow &row)
{
    return QCoreApplication::translate("Actions", row.text);
}

QString menuText(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::File:
        return QCoreApplication::translate("Actions", "&File");
    case ActionMenu::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case ActionMenu::View:
        return QCoreApplication::translate("Actions", "&View");
    case ActionMenu::Learn:
        return QCoreApplication::translate("Actions", "&Learn");
    case ActionMenu::Code:
        return QCoreApplication::translate("Actions", "&Code");
    case ActionMenu::Help:
        break;
    }
    return QCoreApplication::translate("Actions", "&Help");
}

} // namespace Ochre::Window
