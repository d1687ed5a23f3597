// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/learnactions.h"

#include "editor/codeeditor.h"
#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "practice/questionpanel.h"
#include "window/actions.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/navigator.h"
#include "workbench/workbench.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

LearnActions::LearnActions(Actions &actions, Navigator &navigator, LearnView &learn, LessonSession *lessons,
                           QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_navigator(navigator)
    , m_learn(learn)
    , m_lessons(lessons)
{
    bindPages();
    bindLessons();
    bindFocus();
}

void LearnActions::bindPages()
{
    for (const auto &[id, page] :
         {std::pair{u"todayAction"_s, Rail::Today}, std::pair{u"learnAction"_s, Rail::Learn},
          std::pair{u"interviewAction"_s, Rail::Interview}, std::pair{u"practiceAction"_s, Rail::Practice},
          std::pair{u"progressAction"_s, Rail::Progress}, std::pair{u"notesAction"_s, Rail::Notes}}) {
        m_actions.bind(id, this, [this, shown = page] { m_navigator.turnTo(shown); });
    }
    m_actions.bind(u"resetLayoutAction"_s, &m_learn, &LearnView::resetLayout);
    m_actions.panelsMenu()->addActions(m_learn.toggleActions());
}

void LearnActions::bindLessons()
{
    for (const auto &[id, forward] :
         {std::pair{u"previousLessonAction"_s, false}, std::pair{u"nextLessonAction"_s, true}}) {
        m_actions.bind(id, this, [this, onward = forward] {
            if (m_lessons) {
                m_lessons->openNeighbour(onward);
                m_learn.lessonPage->setFocus(Qt::OtherFocusReason); // to be read
            }
        });
    }
    m_actions.bind(u"jumpAction"_s, this, [this] {
        m_navigator.showPage(Rail::Learn);
        m_learn.reveal(m_learn.lessonPage);
        m_learn.lessonPage->showJumpMenu();
    });
    m_actions.bind(u"previousSectionAction"_s, this, [this] { m_learn.lessonPage->jumpToNeighbour(false); });
    m_actions.bind(u"nextSectionAction"_s, this, [this] { m_learn.lessonPage->jumpToNeighbour(true); });
}

// The page is shown first: a key that moves the focus to something unseen would seem dead.
void LearnActions::bindFocus()
{
    m_actions.bind(u"focusCourseAction"_s, this, [this] {
        m_navigator.showPage(Rail::Learn);
        m_learn.reveal(m_learn.courseBrowser);
        m_learn.courseBrowser->focusFilter();
    });
    m_actions.bind(u"focusLessonAction"_s, this, [this] {
        m_navigator.showPage(Rail::Learn);
        m_learn.reveal(m_learn.lessonPage);
        m_learn.lessonPage->setFocus(Qt::ShortcutFocusReason);
    });
    m_actions.bind(u"focusQuestionsAction"_s, this, [this] {
        m_navigator.showPage(Rail::Learn);
        m_learn.reveal(m_learn.questionPanel);
        m_learn.questionPanel->setFocus(Qt::ShortcutFocusReason);
    });
    m_actions.bind(u"focusEditorAction"_s, this, &LearnActions::focusEditor);
}

void LearnActions::focusEditor()
{
    m_navigator.showPage(Rail::Learn);
    m_learn.reveal(m_learn.workbench);
    if (Editor::CodeEditor *editor = m_learn.workbench->editor()) {
        editor->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace Ochre::Window
