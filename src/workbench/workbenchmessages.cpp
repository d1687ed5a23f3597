// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Workbench that says something, with what can be done about it.

#include "editor/codeeditor.h"
#include "widgets/messagebar.h"
#include "workbench/projectview.h"
#include "workbench/workbench.h"

#include <utility>

namespace Ochre::Workbench {

void Workbench::hideProgress()
{
    if (m_showsProgress) {
        m_message->hide();
    }
}

void Workbench::showProgress(const QString &sentence)
{
    showMessage(sentence);
    m_message->showMessage(Widgets::MessageBar::Kind::Info, sentence, tr("Cancel"));
    m_showsProgress = true;
}

void Workbench::showMessage(const QString &sentence)
{
    m_showsProgress = false;
    m_undoable = {};
    m_follow = nullptr;
    m_message->showMessage(Widgets::MessageBar::Kind::Info, sentence);
    m_message->setLook(m_look);
}

void Workbench::showMessage(const QString &sentence, const QString &action, std::function<void()> follow)
{
    showMessage(sentence);
    m_message->showMessage(Widgets::MessageBar::Kind::Info, sentence, action);
    m_follow = std::move(follow);
}

void Workbench::followMessage()
{
    if (m_showsProgress) {
        emit progressCancelled();
    } else if (const auto follow = std::exchange(m_follow, nullptr)) {
        m_message->hide();
        follow();
    } else {
        undoChange();
    }
}

void Workbench::showUndo(const QString &sentence)
{
    showMessage(sentence);
    m_message->showMessage(Widgets::MessageBar::Kind::Info, sentence, tr("Undo"));
    m_undoable = {editor(), editor() ? editor()->revision() : 0};
}

void Workbench::undoChange()
{
    const Undoable change = std::exchange(m_undoable, {});
    if (change.editor) {
        change.editor->undo();
        m_message->hide();
    } else if (change.project) {
        saveAll(); // what was typed since is in the history
        change.project->replaceFiles(change.files);
        saveAll();
        m_message->hide();
    }
}

// The change is the last one no more: another edit would be taken back.
void Workbench::dropUndo()
{
    if (m_undoable.editor && m_undoable.editor == sender() && m_undoable.editor->revision() != m_undoable.revision) {
        m_undoable = {};
        m_message->hide();
    }
}

} // namespace Ochre::Workbench
