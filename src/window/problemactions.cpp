// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/problemactions.h"

#include "editor/codeeditor.h"
#include "progress/progressservice.h"
#include "runner/errorexplainer.h"
#include "window/actions.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/navigator.h"
#include "workbench/cratehint.h"
#include "workbench/exercisebar.h"
#include "workbench/explainpanel.h"
#include "workbench/fixchooser.h"
#include "workbench/livecheck.h"
#include "workbench/workbench.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

ProblemActions::ProblemActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.actions.bind(u"explainAction"_s, this, [this] { explainDiagnostic(activeDiagnostic()); });
    m_parts.actions.bind(u"fixAction"_s, this, [this] { offerFixes(activeDiagnostic()); });
    connect(&m_parts.explainer, &Runner::ErrorExplainer::explained, this,
            [this](const QString &code, const Result<QString> &markdown) {
                Workbench::ExplainPanel *panel = m_parts.learn.explainPanel;
                m_parts.learn.reveal(panel);
                m_explainedIn.clear(); // a code, of no program
                markdown ? panel->showExplanation(code, *markdown) : panel->showSentence(markdown.error().text());
            });
    connect(m_parts.learn.explainPanel, &Workbench::ExplainPanel::placeRequested, this, &ProblemActions::showPlace);
    // The editor has the new messages when whoever counts them has returned.
    connect(&m_parts.check, &Workbench::LiveCheck::problemCountChanged, this, &ProblemActions::renewExplained,
            Qt::QueuedConnection);
    connect(&m_parts.fixes, &Workbench::FixChooser::refused, this,
            [this](const QString &sentence) { m_parts.learn.workbench->showMessage(sentence); });
    connect(&m_parts.fixes, &Workbench::FixChooser::hintFirst, this, [this](const QString &sentence) {
        Workbench::Workbench *workbench = m_parts.learn.workbench;
        workbench->showMessage(sentence, tr("Show a hint"), [workbench] {
            if (Workbench::ExerciseBar *bar = workbench->exerciseBar()) {
                bar->showNextHint();
            }
        });
    });
    connect(&m_parts.fixes, &Workbench::FixChooser::applied, this, &ProblemActions::fixApplied);
}

void ProblemActions::watch(Editor::CodeEditor &editor)
{
    connect(&editor, &Editor::CodeEditor::actionRequested, this, [this](int index, const QString &action) {
        if (action == u"explain") {
            explainDiagnostic(index);
        } else if (action == u"fixes") {
            offerFixes(index);
        } else if (auto *shown = m_parts.learn.workbench->editor()) {
            m_parts.fixes.follow(*shown, index, action);
        }
    });
}

int ProblemActions::activeDiagnostic() const
{
    const Editor::CodeEditor *editor = m_parts.learn.workbench->editor();
    return editor ? editor->activeDiagnostic() : -1;
}

void ProblemActions::explain(const QString &code)
{
    m_parts.navigator.showPage(Rail::Learn);
    m_parts.explainer.explain(code);
}

void ProblemActions::explainDiagnostic(int index)
{
    const Editor::CodeEditor *editor = m_parts.learn.workbench->editor();
    Workbench::ExplainPanel *panel = m_parts.learn.explainPanel;
    if (!editor || index < 0 || index >= static_cast<int>(editor->diagnostics().size())) {
        m_explainedIn.clear();
        panel->showSentence(tr("There is no problem at the caret. F8 goes to the next one."));
    } else {
        const Diagnostics::Diagnostic &diagnostic = editor->diagnostics()[static_cast<size_t>(index)];
        const Workbench::Document &document = m_parts.learn.workbench->document();
        const QStringList crates = m_parts.lessons ? m_parts.lessons->crates(document) : QStringList();
        const bool isCurrent = editor->revision() == editor->diagnosticsRevision();
        m_explained = isCurrent ? editor->revision() : 0;
        m_explainedIn = document.id;
        m_explainedCode = diagnostic.code;
        m_explainedMessage = diagnostic.message;
        panel->showDiagnostic(diagnostic, Workbench::crateHint(diagnostic, document, crates),
                              isCurrent ? editor->text() : QByteArray());
    }
    m_parts.learn.reveal(panel);
}

// What is explained belongs to the program as it is now, or is said to be gone.
void ProblemActions::renewExplained()
{
    Workbench::Workbench *workbench = m_parts.learn.workbench;
    const Editor::CodeEditor *editor = workbench->editor();
    if (m_explainedIn.isEmpty() || !editor || workbench->document().id != m_explainedIn
        || editor->revision() == m_explained || editor->revision() != editor->diagnosticsRevision()) {
        return;
    }
    const Diagnostics::DiagnosticList &all = editor->diagnostics();
    const auto same = std::ranges::find_if(all, [this](const Diagnostics::Diagnostic &diagnostic) {
        return diagnostic.code == m_explainedCode && diagnostic.message == m_explainedMessage;
    });
    if (same == all.end()) {
        m_parts.learn.explainPanel->showGone();
        return; // it may come back while it is worked on
    }
    m_explained = editor->revision();
    m_parts.learn.explainPanel->renewStory(*same, editor->text());
}

// The places of a story are those of the text that was checked.
void ProblemActions::showPlace(const QString &file, qsizetype byteStart, qsizetype byteEnd)
{
    Workbench::Workbench *workbench = m_parts.learn.workbench;
    if (workbench->hasDocument() && workbench->document().id == m_explainedIn) {
        workbench->openFile(file);
    }
    Editor::CodeEditor *editor = workbench->editor();
    if (!editor || workbench->document().id != m_explainedIn || editor->revision() != m_explained) {
        workbench->showMessage(tr("The program has changed since this was explained. Press F1 on the problem again."));
        return;
    }
    editor->select(byteStart, byteEnd);
}

void ProblemActions::offerFixes(int index)
{
    Editor::CodeEditor *editor = m_parts.learn.workbench->editor();
    if (!editor || index < 0 || index >= static_cast<int>(editor->diagnostics().size())) {
        m_parts.learn.workbench->showMessage(tr("There is no problem at the caret. F8 goes to the next one."));
        return;
    }
    const Workbench::Document &document = m_parts.learn.workbench->document();
    Workbench::FixManners manners;
    if (document.exercise) {
        const Workbench::ExerciseBar *bar = m_parts.learn.workbench->exerciseBar();
        const QString &code = editor->diagnostics()[static_cast<size_t>(index)].code;
        manners = {.policy = document.exercise->fixPolicy,
                   .isTaught = m_parts.lessons && m_parts.lessons->codes(document).contains(code),
                   .hintsLeft = bar ? bar->hintsLeft() : 0};
    }
    m_parts.fixes.offer(*editor, index, manners);
}

void ProblemActions::fixApplied(const QString &code, const QString &title, const QString &done)
{
    Workbench::Workbench *workbench = m_parts.learn.workbench;
    const Workbench::Document &document = workbench->document();
    m_parts.progress.record(Journal::FixApplied{document.lesson(), document.subject(), code, title}, document.course());
    workbench->saveSnapshot(Progress::SnapshotReason::Fix);
    workbench->showUndo(done);
    m_parts.check.checkNow();
}

} // namespace Ochre::Window
