// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/fileactions.h"

#include "base/filesystem.h"
#include "editor/codeeditor.h"
#include "editor/textcheck.h"
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
    actions.bind(u"playgroundAction"_s, this, [this] {
        m_navigator.openDocument(
            {u"playground"_s, tr("Playground"), "fn main() {\n    println!(\"Hello from Ochre\");\n}\n", {}});
    });
    actions.bind(u"openFileAction"_s, this, &FileActions::choose);
    actions.bind(u"saveCopyAction"_s, this, &FileActions::saveCopy);
    actions.bind(u"quitAction"_s, &window, &QWidget::close);
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
    const Result<QByteArray> content = readFile(path, Editor::CodeEditor::maxBytes);
    if (!content) {
        emit failed(content.error());
        return;
    }
    if (const Result<void> usable = Editor::checkText(*content, path); !usable) {
        emit failed(usable.error());
        return;
    }
    m_navigator.openDocument({u"file:"_s + path, path.section(u'/', -1), *content, {}});
}

void FileActions::saveCopy()
{
    const Editor::CodeEditor *editor = m_workbench.editor();
    if (!editor) {
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Save a copy"), u"main.rs"_s, tr("Rust programs (*.rs)"));
    if (path.isEmpty()) {
        return;
    }
    if (const Result<void> saved = saveFile(path, editor->text()); !saved) {
        emit failed(saved.error());
    }
}

} // namespace Ochre::Window
