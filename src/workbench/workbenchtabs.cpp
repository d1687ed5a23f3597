// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workbench that makes the pages of its tabs and brings back their texts.

#include "editor/codeeditor.h"
#include "widgets/messagebar.h"
#include "workbench/differencedialog.h"
#include "workbench/exercisebar.h"
#include "workbench/giventext.h"
#include "workbench/projectsnapshots.h"
#include "workbench/projectview.h"
#include "workbench/workbench.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Workbench {

using namespace Qt::StringLiterals;

namespace {

const QString singleFileName = u"main.rs"_s;

// Several files stand below each other, each under its name.
Difference differenceOf(const QString &title, const std::vector<GivenChange> &changes)
{
    Difference difference{Workbench::tr("%1: from the text you began with to the new one").arg(title),
                          Workbench::tr("What the course changed in this exercise"),
                          {},
                          {}};
    for (const GivenChange &change : changes) {
        const QByteArray heading = changes.size() > 1 ? "// " + change.path.toUtf8() + '\n' : QByteArray();
        difference.before += heading + change.before;
        difference.after += heading + change.now;
    }
    return difference;
}

} // namespace

Workbench::Tab Workbench::makeTab(const Document &document)
{
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    Tab tab{document, page, nullptr, nullptr, nullptr, nullptr, nullptr};
    if (document.file) {
        addDiskBar(tab);
    }
    if (document.exercise) {
        addExerciseBar(tab);
    }
    document.isProject() ? addProject(tab) : addEditor(tab);
    return tab;
}

void Workbench::addExerciseBar(Tab &tab)
{
    const Document &document = tab.document;
    tab.exerciseBar = new ExerciseBar(*document.exercise, tab.page);
    tab.exerciseBar->setLook(m_look);
    tab.page->layout()->addWidget(tab.exerciseBar);
    const auto lesson = m_progress.learner().of(document.course()).lessons.value(document.lesson());
    tab.exerciseBar->setSolved(lesson.solvedExercises.contains(document.exercise->id));
    tab.exerciseBar->setFolded(m_areTasksFolded);
    connect(tab.exerciseBar, &ExerciseBar::termActivated, this, &Workbench::termActivated);
    connect(tab.exerciseBar, &ExerciseBar::foldChanged, this, &Workbench::setTasksFolded);
    connect(tab.exerciseBar, &ExerciseBar::resetRequested, this, &Workbench::askToReset);
    connect(tab.exerciseBar, &ExerciseBar::checkRequested, this, &Workbench::checkRequested);
    connect(tab.exerciseBar, &ExerciseBar::hintShown, this,
            [this, document](int step) { emit hintShown(document, document.exercise->id, step); });
}

void Workbench::setVocabularies(const CompletionSource::Vocabularies &vocabularies, const QString &usual)
{
    m_completions->setVocabularies(vocabularies, usual);
}

void Workbench::setTasksFolded(bool folded)
{
    m_areTasksFolded = folded;
    for (const Tab &tab : m_tabs) {
        if (tab.exerciseBar) {
            tab.exerciseBar->setFolded(folded);
        }
    }
}

void Workbench::addEditor(Tab &tab)
{
    tab.editor = new Editor::CodeEditor(tab.page);
    static_cast<QVBoxLayout *>(tab.page->layout())->addWidget(tab.editor, 1);
    tab.editor->setSourceName(QStringLiteral("main.rs"));
    tab.editor->setTabMovesFocus(m_tabMovesFocus);
    tab.editor->setLook(m_look);
    tab.editor->setText(tab.document.original);
    connect(tab.editor, &Editor::CodeEditor::textChanged, this, [this, editor = tab.editor] {
        const auto typed = std::ranges::find(m_tabs, editor, &Tab::editor);
        if (typed != m_tabs.end()) {
            noteTyping(typed->document.id);
        }
        if (typed != m_tabs.end() && typed->document.file) {
            showFileState(*typed);
        }
        emit sourceChanged();
    });
    m_completions->attach(*tab.editor, tab.document.course(), tab.document.lesson());
    emit editorCreated(tab.editor);
}

void Workbench::addProject(Tab &tab)
{
    const QString id = tab.document.id;
    tab.project = new ProjectView(tab.document.project, tab.page);
    static_cast<QVBoxLayout *>(tab.page->layout())->addWidget(tab.project, 1);
    tab.snapshots = new ProjectSnapshots(m_progress, id, tab.document.project, tab.page);
    tab.project->setTabMovesFocus(m_tabMovesFocus);
    tab.project->setLook(m_look);
    connect(tab.project, &ProjectView::editorCreated, this, &Workbench::editorCreated);
    connect(tab.project, &ProjectView::editorCreated, this,
            [this, course = tab.document.course(), lesson = tab.document.lesson()](Editor::CodeEditor *made) {
                m_completions->attach(*made, course, lesson);
            });
    connect(tab.project, &ProjectView::fileShown, this, &Workbench::projectFileShown);
    connect(tab.project, &ProjectView::filesChanged, this, [this, id] {
        noteTyping(id);
        emit projectChanged();
    });
    connect(tab.snapshots, &ProjectSnapshots::kept, tab.project, &ProjectView::noteKept);
    connect(tab.snapshots, &ProjectSnapshots::recovered, this,
            [this, id](const std::vector<Runner::SourceFile> &files) { mergeRecovered(id, files); });
    tab.project->openFirstFile();
}

// The text of last time comes from the store's thread; it is not taken when somebody has typed meanwhile.
void Workbench::recover(const QString &id)
{
    const Tab *opened = find(id);
    if (opened->snapshots) {
        return opened->snapshots->recover();
    }
    if (opened->document.file) {
        return recoverDiskFile(id);
    }
    m_progress.latestSnapshot(id).then(this, [this, id](const Result<std::optional<Progress::Snapshot>> &snapshot) {
        const Tab *tab = find(id);
        if (!tab || !snapshot || !*snapshot || tab->editor->isModified()) {
            return;
        }
        if ((*snapshot)->source != tab->editor->text()) {
            tab->editor->setText((*snapshot)->source);
            emit sourceChanged();
        }
    });
}

// A newer course may give another text than the one that the learner began with. The learner's stays.
void Workbench::watchGiven(const Tab &tab)
{
    const Document &document = tab.document;
    const bool isProject = document.isProject();
    auto *bar = new Widgets::MessageBar(tab.page);
    bar->setObjectName(QStringLiteral("givenChangeBar"));
    bar->setLook(m_look);
    static_cast<QVBoxLayout *>(tab.page->layout())->insertWidget(0, bar);
    auto *given = new GivenText(m_progress, document.id,
                                isProject ? document.project : GivenText::Files{{singleFileName, document.original}},
                                isProject, tab.page);
    connect(given, &GivenText::changed, bar,
            [this, bar, title = document.title](const auto &changes) { tellGivenChange(*bar, title, changes); });
    given->compare();
}

void Workbench::tellGivenChange(Widgets::MessageBar &bar, const QString &title, const std::vector<GivenChange> &changes)
{
    bar.showMessage(Widgets::MessageBar::Kind::Info,
                    tr("The course gives another text for this exercise than when you began it. Yours stays as it is; "
                       "Reset takes the new one."),
                    tr("Show both"));
    connect(&bar, &Widgets::MessageBar::actionTriggered, this,
            [this, title, changes] { openDifference(differenceOf(title, changes), m_look, this); });
}

// The same for a project: a file that somebody has changed meanwhile stays as it is.
void Workbench::mergeRecovered(const QString &id, const std::vector<Runner::SourceFile> &files)
{
    const Tab *tab = find(id);
    if (!tab) {
        return;
    }
    std::vector<Runner::SourceFile> merged = files;
    for (const Runner::SourceFile &typed : tab->project->files()) {
        if (std::ranges::contains(tab->document.project, typed)) {
            continue;
        }
        const auto place = std::ranges::find(merged, typed.path, &Runner::SourceFile::path);
        place == merged.end() ? merged.push_back(typed) : void(*place = typed);
    }
    tab->project->loadFiles(merged);
    for (const Runner::SourceFile &file : files) {
        tab->project->noteKept(file.path, file.text);
    }
}

void Workbench::resetProject(Tab &tab)
{
    if (tab.project->files() == tab.document.project) {
        return;
    }
    saveTab(tab, Progress::SnapshotReason::Typed);
    const std::vector<Runner::SourceFile> before = tab.project->files();
    tab.project->replaceFiles(tab.document.project);
    tab.snapshots->saveReset();
    const QString sentence = tr("The project is as it was given. Your files stay in its history.");
    showMessage(sentence);
    m_message->showMessage(Widgets::MessageBar::Kind::Info, sentence, tr("Undo"));
    m_undoable = {.editor = {}, .project = tab.project, .files = before};
}

void Workbench::askToReset()
{
    const Tab *tab = current();
    if (!tab || !tab->project || tab->project->files() == tab->document.project) {
        return resetDocument();
    }
    QStringList own;
    for (const Runner::SourceFile &file : tab->project->files()) {
        if (!std::ranges::contains(tab->document.project, file.path, &Runner::SourceFile::path)) {
            own << file.path;
        }
    }
    QString text =
        tr("Every file goes back to what you were given. What you have written stays in the history, and the "
           "reset can be undone.");
    if (!own.isEmpty()) {
        text += u"\n\n"_s + tr("Files that you have added leave the project: %1").arg(own.join(QStringLiteral(", ")));
    }
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Start again?"), text, QMessageBox::NoButton, window());
    box->setObjectName(QStringLiteral("resetQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Start again"), QMessageBox::AcceptRole)->setObjectName(QStringLiteral("startAgainButton"));
    QPushButton *keep = box->addButton(tr("Keep my files"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    connect(box, &QMessageBox::accepted, this, &Workbench::resetDocument);
    box->open();
}

} // namespace Ochre::Workbench
