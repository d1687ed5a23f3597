// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions to the class from where the learner is.

#include "classroom/classsession.h"
#include "course/courseid.h"
#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "models/cardlistmodel.h"
#include "practice/questionpanel.h"
#include "together/discussionpage.h"
#include "window/classcontrol.h"
#include "window/courseshelf.h"
#include "window/learnview.h"
#include "window/mainwindow.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QListWidget>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

bool hasFocus(const QWidget &part)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == &part || part.isAncestorOf(focus));
}

/// The one on the line of the caret, else the first error.
const Diagnostics::Diagnostic *diagnosticAt(const Editor::CodeEditor &editor)
{
    const auto &all = editor.diagnostics();
    const int line = editor.caretPosition().line;
    const auto here = std::ranges::find_if(all, [line](const Diagnostics::Diagnostic &one) {
        const Diagnostics::Span *span = one.primarySpan();
        return span && span->lineStart <= line && line <= span->lineEnd;
    });
    const auto first = here != all.end() ? here : std::ranges::find_if(all, &Diagnostics::Diagnostic::isError);
    return first == all.end() ? nullptr : &*first;
}

} // namespace

/// A starter topic of the lesson that is open.
void ClassControl::discussTopic(int index)
{
    const Course::InstalledCourse *installed = m_shelf->isEmpty() ? nullptr : m_shelf->find(m_shelf->course().id);
    const Course::Lesson *lesson =
        installed ? installed->course().lesson(m_window.learnView().lessonPage->lessonId()) : nullptr;
    const QString topic = lesson ? lesson->topics().value(index) : QString();
    showDiscussion();
    discussion().showLesson(lessonHere());
    const auto &threads = m_session.desk().board().threads;
    const auto known = std::ranges::find_if(threads, [&](const Discussion::Thread &thread) {
        return thread.first.lesson == lessonHere() && thread.first.topic == topic;
    });
    if (known != threads.end()) {
        discussion().showThread(known->first.id);
    } else {
        discussion().beginQuestion(lessonHere(), topic, {});
    }
}

/// Where the focus is says what is meant: the program with its diagnostic, a question, else the lesson.
void ClassControl::ask()
{
    const LearnView &learn = m_window.learnView();
    const Practice::QuestionPanel &questions = *learn.questionPanel;
    const Workbench::Workbench &workbench = *learn.workbench;
    if (hasFocus(questions) && !questions.session().isEmpty()) {
        const Course::Question &question = questions.session().question();
        begin({lessonHere(), u"at:question/"_s + question.id,
               tr("On the question “%1”:").arg(Models::cardTitle(question.prompt)) + u"\n\n"_s});
    } else if (workbench.editor() && workbench.hasDocument() && !hasFocus(*learn.lessonPage)) {
        const Workbench::Document &document = workbench.document();
        const Editor::CodeEditor &editor = *workbench.editor();
        const QString lesson =
            document.lesson().isEmpty() ? lessonHere() : Course::joinId(document.course(), document.lesson());
        const auto *tests = learn.testsPanel->findChild<QListWidget *>(u"testsList"_s);
        const auto *said = learn.testsPanel->findChild<QTextEdit *>(u"testDetail"_s);
        const bool isTest = hasFocus(*learn.testsPanel) && tests->currentItem();
        begin({lesson, u"at:"_s + document.subject(),
               isTest ? askAboutTest(document.title, editor.text(), tests->currentItem()->text(), said->toPlainText())
                      : askAboutProgram(document.title, editor.text(), diagnosticAt(editor),
                                        editor.caretPosition().line)});
    } else {
        begin({lessonHere(), {}, {}});
    }
}

void ClassControl::begin(const Question &question)
{
    if (m_session.state() == Classroom::ClassSession::State::SignedOut) {
        showDialog();
        return;
    }
    showDiscussion();
    discussion().beginQuestion(question.lesson, question.topic.left(300), question.text);
}

} // namespace Ochre::Window
