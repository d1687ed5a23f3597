// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/fileactions.h"

#include "editor/codeeditor.h"
#include "settings/settings.h"
#include "window/actions.h"
#include "window/navigator.h"
#include "workbench/workbench.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr qsizetype mostRecent = 10;
const QString recentState = u"recent-files"_s; ///< in the settings, the latest first, one a line

} // namespace

FileActions::FileActions(Actions &actions, Settings::Settings &settings, Navigator &navigator,
                         Workbench::Workbench &workbench, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_navigator(navigator)
    , m_workbench(workbench)
    , m_window(window)
{
    actions.bind(u"playgroundAction"_s, this, [this] { m_navigator.openDocument(playground()); });
    actions.bind(u"openFileAction"_s, this, &FileActions::choose);
    actions.bind(u"saveAction"_s, &workbench, &Workbench::Workbench::save);
    actions.bind(u"saveAsAction"_s, this, &FileActions::saveAs);
    actions.bind(u"closeTabAction"_s, this, [this] {
        m_workbench.closeShown();
        if (Editor::CodeEditor *next = m_workbench.editor()) {
            next->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(&workbench, &Workbench::Workbench::saveAsRequested, this, &FileActions::saveAs);
    connect(actions.recentMenu(), &QMenu::aboutToShow, this,
            [this, menu = actions.recentMenu()] { fillRecent(*menu); });
    actions.bind(u"quitAction"_s, &window, &QWidget::close);
}

Workbench::Document FileActions::playground()
{
    return {u"playground"_s, tr("Playground"), "fn main() {\n    println!(\"Hello from Ochre\");\n}\n", {}};
}

void FileActions::choose()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Open a Rust file"), {}, tr("Rust programs (*.rs)"));
    if (!path.isEmpty()) {
        open(path);
    }
}

void FileActions::open(const QString &path)
{
    const Result<Workbench::Document> document = Workbench::Workbench::fileDocument(path);
    if (!document) {
        emit failed(document.error());
        return;
    }
    m_navigator.openDocument(*document);
    remember(path);
}

void FileActions::remember(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList recent = QString::fromUtf8(m_settings.windowState(recentState)).split(u'\n', Qt::SkipEmptyParts);
    recent.removeAll(whole);
    recent.prepend(whole);
    m_settings.setWindowState(recentState, recent.first(std::min(mostRecent, recent.size())).join(u'\n').toUtf8());
}

// What is gone is left out, and may come back.
void FileActions::fillRecent(QMenu &menu)
{
    menu.clear();
    const QStringList recent = QString::fromUtf8(m_settings.windowState(recentState)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &path : recent) {
        const QFileInfo file(path);
        if (file.isFile()) {
            QAction *action = menu.addAction(tr("%1  (%2)").arg(file.fileName(), file.path()).replace(u'&', u"&&"_s),
                                             this, [this, path] { open(path); });
            action->setData(path);
        }
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("No file was opened yet"))->setEnabled(false);
    }
}

void FileActions::saveAs()
{
    if (!m_workbench.hasDocument()) {
        return;
    }
    const auto &file = m_workbench.document().file;
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Save as"), file ? file->path : u"main.rs"_s,
                                                      tr("Rust programs (*.rs)"));
    if (!path.isEmpty()) {
        m_workbench.saveAs(path);
        remember(path);
    }
}

} // namespace Ochre::Window
