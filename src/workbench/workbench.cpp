// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/workbench.h"

#include "editor/codeeditor.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "workbench/exercisebar.h"
#include "workbench/programtabs.h"
#include "workbench/projectsnapshots.h"
#include "workbench/projectview.h"
#include "workbench/storyflow.h"

#include <QFileSystemWatcher>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Ochre::Workbench {

namespace {

constexpr int saveDelayMs = 700;       // after the last key
constexpr int longestUnsavedMs = 2000; // after the first, when no pause comes

} // namespace

Workbench::Workbench(Progress::ProgressService &progress, QWidget *parent)
    : QWidget(parent)
    , m_progress(progress)
    , m_tabBar(new ProgramTabs(this))
    , m_stack(new QStackedWidget(this))
    , m_message(new Widgets::MessageBar(this))
    , m_completions(new CompletionSource(this))
{
    setObjectName(QStringLiteral("workbench"));
    m_tabBar->setObjectName(QStringLiteral("documentTabs"));
    m_tabBar->setAccessibleName(tr("Open programs"));
    auto *empty = new Widgets::EmptyState(this);
    empty->setMessage(tr("Open an example or an exercise from the lesson: it appears here, ready to edit and run."));
    m_stack->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabBar);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    watchDisk();
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &Workbench::saveTyped);
    connect(m_tabBar, &QTabBar::currentChanged, this, &Workbench::showTab);
    connect(m_tabBar, &ProgramTabs::closeRequested, this, &Workbench::closeTab);
    connect(m_tabBar, &ProgramTabs::closeOthersRequested, this, &Workbench::closeOthers);
    connect(m_message, &Widgets::MessageBar::actionTriggered, this, [this] { followMessage(); });
    connect(this, &Workbench::editorCreated, this, [this](Editor::CodeEditor *made) {
        connect(made, &Editor::CodeEditor::textChanged, this, &Workbench::dropUndo);
        made->setFlows(&storyFlow);
    });
}

Workbench::~Workbench() = default;

void Workbench::saveAll()
{
    for (Tab &tab : m_tabs) {
        saveTab(tab, Progress::SnapshotReason::Typed);
    }
}

void Workbench::open(const Document &document)
{
    if (document.problem) {
        showMessage(document.problem->text());
        return;
    }
    const auto same = std::ranges::find(m_tabs, document.id, [](const Tab &tab) { return tab.document.id; });
    if (same != m_tabs.end()) {
        m_tabBar->setCurrentIndex(static_cast<int>(same - m_tabs.begin()));
        return;
    }
    if (document.id.startsWith(filePrefix) && !document.file) {
        const Result<Document> read = fileDocument(document.id.sliced(filePrefix.size()));
        return read ? open(*read) : showMessage(read.error().text());
    }
    m_tabs.push_back(makeTab(document));
    m_stack->addWidget(m_tabs.back().page);
    const int index = m_tabBar->add(document.title, document.courseTitle);
    m_tabBar->setCurrentIndex(index);
    showTab(index);
    recover(document.id);
    if (document.exercise) {
        watchGiven(m_tabs.back());
    }
}

bool Workbench::hasDocument() const
{
    return current() != nullptr;
}

const Document &Workbench::document() const
{
    return current()->document;
}

Editor::CodeEditor *Workbench::editor() const
{
    const Tab *tab = current();
    return !tab ? nullptr : tab->project ? tab->project->editor() : tab->editor;
}

ProjectView *Workbench::project() const
{
    const Tab *tab = current();
    return tab ? tab->project : nullptr;
}

bool Workbench::openFile(const QString &path)
{
    ProjectView *shown = project();
    return shown ? shown->openFile(path) : hasDocument();
}

ExerciseBar *Workbench::exerciseBar() const
{
    const Tab *tab = current();
    return tab ? tab->exerciseBar : nullptr;
}

ExerciseBar *Workbench::exerciseBar(const QString &documentId) const
{
    const Tab *tab = find(documentId);
    return tab ? tab->exerciseBar : nullptr;
}

std::vector<Document> Workbench::documents() const
{
    std::vector<Document> result;
    std::ranges::transform(m_tabs, std::back_inserter(result), &Tab::document);
    return result;
}

void Workbench::saveSnapshot(Progress::SnapshotReason reason)
{
    if (Tab *tab = current()) {
        saveTab(*tab, reason);
    }
}

void Workbench::noteTyping(const QString &id)
{
    if (m_typed.isEmpty()) {
        m_typingSince.start();
    }
    m_typed.insert(id);
    // A pause is a good moment; who types on without one does not wait for it.
    const auto left = static_cast<int>(longestUnsavedMs - std::min<qint64>(m_typingSince.elapsed(), longestUnsavedMs));
    m_saveTimer.start(std::min(saveDelayMs, left));
}

void Workbench::saveTyped()
{
    for (const QString &id : std::exchange(m_typed, {})) {
        if (Tab *tab = find(id)) {
            saveTab(*tab, Progress::SnapshotReason::Typed);
        }
    }
}

void Workbench::saveTab(Tab &tab, Progress::SnapshotReason reason)
{
    if (tab.project) {
        tab.snapshots->save(tab.project->files(), reason);
        return;
    }
    const QByteArray text = tab.editor->text();
    // An untouched original needs no entry; after that every different text gets one.
    if (tab.editor->isModified() || text != tab.document.original) {
        if (tab.document.file) {
            keepBase(tab);
        }
        keepText(tab.document.id, reason, text);
    }
}

// What cannot be written now is told by the window and tried again; what the store refuses is told here.
void Workbench::keepText(const QString &document, Progress::SnapshotReason reason, const QByteArray &text)
{
    const QFuture<Result<void>> kept = m_progress.saveSnapshot(document, Progress::nameOf(reason), text);
    if (kept.isFinished() && !kept.result()) {
        showMessage(tr("This version is not kept in the history. %1").arg(kept.result().error().text()));
    }
}

void Workbench::resetDocument()
{
    Tab *tab = current();
    if (tab && tab->project) {
        resetProject(*tab);
        return;
    }
    if (!tab || tab->editor->text() == tab->document.original) {
        return;
    }
    saveTab(*tab, Progress::SnapshotReason::Typed);
    tab->editor->replaceText(tab->document.original);
    keepText(tab->document.id, Progress::SnapshotReason::Reset, tab->document.original);
}

void Workbench::setLook(const Design::Look &look)
{
    m_look = look;
    m_tabBar->setLook(look);
    for (const Tab &tab : m_tabs) {
        tab.project ? tab.project->setLook(look) : tab.editor->setLook(look);
        if (tab.exerciseBar) {
            tab.exerciseBar->setLook(look);
        }
        for (auto *bar : tab.page->findChildren<Widgets::MessageBar *>()) {
            bar->setLook(look);
        }
    }
    m_message->setLook(look);
}

void Workbench::setTabMovesFocus(bool enabled)
{
    m_tabMovesFocus = enabled;
    for (const Tab &tab : m_tabs) {
        tab.project ? tab.project->setTabMovesFocus(enabled) : tab.editor->setTabMovesFocus(enabled);
    }
}

void Workbench::closeTab(int index)
{
    saveTab(m_tabs[static_cast<size_t>(index)], Progress::SnapshotReason::Typed);
    const Tab tab = m_tabs[static_cast<size_t>(index)];
    if (tab.document.file) {
        m_disk->removePath(tab.document.file->path);
    }
    m_tabs.erase(m_tabs.begin() + index);
    m_stack->removeWidget(tab.page);
    tab.page->deleteLater();
    m_tabBar->removeTab(index);
    showTab(m_tabBar->currentIndex());
}

void Workbench::closeShown()
{
    if (hasDocument()) {
        closeTab(m_tabBar->currentIndex());
    }
}

void Workbench::closeOthers(int index)
{
    for (int other = m_tabBar->count() - 1; other >= 0; --other) {
        if (other != index) {
            closeTab(other);
        }
    }
}

void Workbench::showTab(int index)
{
    m_message->hide();
    if (index >= 0 && index < static_cast<int>(m_tabs.size())) {
        m_stack->setCurrentWidget(m_tabs[static_cast<size_t>(index)].page);
    } else {
        m_stack->setCurrentIndex(0);
    }
    m_tabBar->setVisible(!m_tabs.empty());
    emit documentChanged();
}

const Workbench::Tab *Workbench::find(const QString &id) const
{
    const auto tab = std::ranges::find(m_tabs, id, [](const Tab &candidate) { return candidate.document.id; });
    return tab == m_tabs.end() ? nullptr : &*tab;
}

Workbench::Tab *Workbench::find(const QString &id)
{
    return const_cast<Tab *>(std::as_const(*this).find(id));
}

Workbench::Tab *Workbench::current()
{
    return const_cast<Tab *>(std::as_const(*this).current());
}

const Workbench::Tab *Workbench::current() const
{
    const int index = m_tabBar->currentIndex();
    return index >= 0 && index < static_cast<int>(m_tabs.size()) ? &m_tabs[static_cast<size_t>(index)] : nullptr;
}

} // namespace Ochre::Workbench
