// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/fileactions.h"

#include "window/actions.h"
#include "window/navigator.h"
#include "workbench/workbench.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

FileActions::FileActions(Actions &actions, Navigator &navigator, Workbench::Workbench &workbench, QWidget &window)
    : QObject(&window)
    , m_navigator(navigator)
    , m_workbench(workbench)
    , m_window(window)
{
    actions.bind(u"playgroundAction"_s, this, [this] { m_navigator.openDocument(playground()); });
    actions.bind(u"openFileAction"_s, this, &FileActions::choose);
    actions.bind(u"saveAction"_s, &workbench, &Workbench::Workbench::save);
    actions.bind(u"saveAsAction"_s, this, &FileActions::saveAs);
    actions.bind(u"closeTabAction"_s, &workbench, &Workbench::Workbench::closeShown);
    connect(&workbench, &Workbench::Workbench::saveAsRequested, this, &FileActions::saveAs);
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
    }
}

} // namespace Ochre::Window
