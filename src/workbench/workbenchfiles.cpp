// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workbench that keeps files of the disk: opens, saves, and notices what others write.

#include "base/filesystem.h"
#include "editor/codeeditor.h"
#include "workbench/differencedialog.h"
#include "workbench/diskbar.h"
#include "workbench/filerecovery.h"
#include "workbench/programtabs.h"
#include "workbench/workbench.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace Ochre::Workbench {

namespace {

constexpr int maxVersions = 1000;
constexpr qint64 largestRejected = 64LL << 20;

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

QString fileId(const QString &path)
{
    return filePrefix + path;
}

} // namespace

Result<Document> Workbench::fileDocument(const QString &path)
{
    return readDiskFile(QFileInfo(path).absoluteFilePath()).transform([](const DiskFile &file) {
        Document document{fileId(file.path), nameOf(file.path), file.text(), std::nullopt};
        document.file = file;
        return document;
    });
}

void Workbench::watchDisk()
{
    m_disk = new QFileSystemWatcher(this);
    connect(m_disk, &QFileSystemWatcher::fileChanged, this, &Workbench::checkDisk);
    // A network folder tells nothing: looking again when the learner comes back from the other program does.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) {
            checkDisk();
        }
    });
}

void Workbench::addDiskBar(Tab &tab)
{
    tab.diskBar = new DiskBar(tab.page);
    tab.page->layout()->addWidget(tab.diskBar);
    m_disk->addPath(tab.document.file->path);
    const auto act = [this, page = tab.page](void (Workbench::*action)(Tab &)) {
        return [this, page, action] {
            const auto found = std::ranges::find(m_tabs, page, &Tab::page);
            if (found != m_tabs.end()) {
                (this->*action)(*found);
            }
        };
    };
    connect(tab.diskBar, &DiskBar::diskTextRequested, this, act(&Workbench::takeDiskText));
    connect(tab.diskBar, &DiskBar::ownTextRequested, this, act(&Workbench::keepOwnText));
    connect(tab.diskBar, &DiskBar::differenceRequested, this, act(&Workbench::showDifference));
}

// The text of last time comes from the store's thread; it is not taken when somebody has typed meanwhile.
void Workbench::recoverDiskFile(const QString &id)
{
    m_progress.snapshots(id, maxVersions)
        .then(this, [this, id](const Result<std::vector<Progress::Snapshot>> &versions) {
            const auto tab = std::ranges::find(m_tabs, id, [](const Tab &open) { return open.document.id; });
            if (tab == m_tabs.end() || !versions || tab->editor->isModified()) {
                return;
            }
            using Kind = FileRecovery::Kind;
            const auto [kind, text] = recoverFile(*tab->document.file, *versions);
            if (text != tab->editor->text()) {
                tab->editor->setText(text);
                emit sourceChanged();
            }
            if (kind == Kind::Conflict) {
                tab->isBaseKept = true; // the old one, until the learner has chosen
                tab->diskBar->showChange(tab->document.title);
            } else if (kind != Kind::Disk && current() == &*tab) {
                showMessage(kind == Kind::Draft
                                ? tr("This is your text of last time, which is not saved in the file yet.")
                                : tr("The file has changed on disk since it was open here; your earlier text is in the "
                                     "history."));
            }
            showFileState(*tab);
        });
}

void Workbench::checkDisk()
{
    for (Tab &tab : m_tabs) {
        if (tab.document.file) {
            lookAtDisk(tab);
        }
    }
}

bool Workbench::lookAtDisk(Tab &tab)
{
    DiskFile &file = *tab.document.file;
    switch (diskStateOf(file)) {
    case DiskState::Same:
        break;
    case DiskState::Gone:
        if (current() == &tab) {
            showMessage(
                tr("“%1” is no longer on disk. Your text is here, and Save writes it again.").arg(tab.document.title));
        }
        break;
    case DiskState::Changed:
        if (const auto now = readDiskFile(file.path); now && now->text() == tab.editor->text()) {
            file = *now; // both have come to the same text
            tab.diskBar->hide();
        } else {
            tab.diskBar->showChange(tab.document.title);
        }
        break;
    }
    m_disk->addPath(file.path); // a file that was replaced by another one is watched no longer
    showFileState(tab);
    return tab.diskBar->isHidden();
}

void Workbench::save()
{
    const auto tab = std::ranges::find_if(m_tabs, [this](const Tab &open) { return current() == &open; });
    if (tab == m_tabs.end()) {
        return;
    }
    if (!tab->document.file) {
        emit saveAsRequested();
    } else if (lookAtDisk(*tab)) {
        writeFile(*tab, *tab->document.file);
    }
}

// What was opened from a file goes on as the new one; a program of a lesson stays what it is and is copied.
void Workbench::saveAs(const QString &path)
{
    const auto tab = std::ranges::find_if(m_tabs, [this](const Tab &open) { return current() == &open; });
    if (tab == m_tabs.end()) {
        return;
    }
    DiskFile file = tab->document.file.value_or(DiskFile());
    file.path = QFileInfo(path).absoluteFilePath();
    if (!tab->document.file) {
        const auto written = writeDiskFile(file, tab->editor ? tab->editor->text() : editor()->text());
        return showMessage(written ? tr("A copy was saved as %1.").arg(path) : written.error().text());
    }
    const auto other = std::ranges::find(m_tabs, fileId(file.path), [](const Tab &open) { return open.document.id; });
    if (other != m_tabs.end() && other != tab) {
        return showMessage(tr("“%1” is open in another tab: save it there, or choose another name.").arg(path));
    }
    const QString before = tab->document.file->path;
    if (!writeFile(*tab, file)) {
        return; // it stays what it was
    }
    if (before != file.path) {
        m_disk->removePath(before);
    }
    tab->diskBar->hide();
    emit documentChanged();
}

bool Workbench::writeFile(Tab &tab, const DiskFile &file)
{
    const QByteArray text = tab.editor->text();
    const Result<DiskFile> written = writeDiskFile(file, text);
    if (!written) {
        showMessage(written.error().text());
        return false;
    }
    tab.document.file = *written;
    tab.document.id = fileId(written->path);
    tab.document.title = nameOf(written->path);
    tab.isBaseKept = true;
    keepText(tab.document.id, Progress::SnapshotReason::Saved, text);
    m_disk->addPath(written->path);
    showFileState(tab);
    return true;
}

void Workbench::takeDiskText(Tab &tab)
{
    const Result<DiskFile> now = readDiskFile(tab.document.file->path);
    if (!now) {
        showMessage(now.error().text());
        return;
    }
    saveTab(tab, Progress::SnapshotReason::Typed);
    tab.document.file = *now;
    tab.editor->replaceText(now->text());
    keepText(tab.document.id, Progress::SnapshotReason::Disk, now->text());
    tab.isBaseKept = true;
    tab.diskBar->hide();
    showFileState(tab);
}

// The disk's text goes into the history before it is overwritten by the next Save.
void Workbench::keepOwnText(Tab &tab)
{
    DiskFile &file = *tab.document.file;
    if (const Result<DiskFile> now = readDiskFile(file.path)) {
        file = *now;
        keepText(tab.document.id, Progress::SnapshotReason::Disk, now->text());
        keepText(tab.document.id, Progress::SnapshotReason::Typed, tab.editor->text());
        tab.isBaseKept = true;
    } else if (const Result<QByteArray> bytes = readFile(file.path, largestRejected)) {
        file.onDisk = *bytes; // no text, but known: what the learner has decided against
        tab.isBaseKept = true;
    }
    tab.diskBar->hide();
    showFileState(tab);
}

void Workbench::showDifference(Tab &tab)
{
    const Result<DiskFile> now = readDiskFile(tab.document.file->path);
    if (!now) {
        showMessage(now.error().text());
        return;
    }
    openDifference({.title = tr("%1: from the text on disk to yours").arg(tab.document.title),
                    .accessibleName = tr("What your text changes in the text on disk"),
                    .before = now->text(),
                    .after = tab.editor->text()},
                   m_look, this);
}

// What is on disk now goes into the history before the first text that differs from it: by it is known, after a
// restart, which of the two has changed.
void Workbench::keepBase(Tab &tab)
{
    if (!std::exchange(tab.isBaseKept, true)) {
        keepText(tab.document.id, Progress::SnapshotReason::Disk, tab.document.file->text());
    }
}

void Workbench::showFileState(const Tab &tab)
{
    const auto index = static_cast<int>(&tab - m_tabs.data());
    const DiskFile &file = *tab.document.file;
    const bool isSaved = file.bytesOf(tab.editor->text()) == file.onDisk;
    m_tabBar->setTabText(index, isSaved ? tab.document.title : tr("%1 (not saved)").arg(tab.document.title));
    m_tabBar->setTabToolTip(index, file.path);
}

} // namespace Ochre::Workbench
