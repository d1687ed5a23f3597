// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the learner's settings change in CodeEditor.
#include "editor/codeeditorparts.h"

namespace Ochre::Editor {

void CodeEditor::setFlow(bool wraps, int tabWidth)
{
    SourceView &view = m_parts->view;
    view.send(SourceView::SCI_SETWRAPMODE, wraps ? SourceView::SC_WRAP_WORD : SourceView::SC_WRAP_NONE);
    // A line that goes on is set in as far as it begins, and two columns more.
    view.send(SourceView::SCI_SETWRAPINDENTMODE, SourceView::SC_WRAPINDENT_SAME);
    view.send(SourceView::SCI_SETWRAPVISUALFLAGS, SourceView::SC_WRAPVISUALFLAG_END);
    view.send(SourceView::SCI_SETTABWIDTH, tabWidth);
}

void CodeEditor::setCompleting(Completing completing)
{
    m_parts->completer.setCompleting(completing);
}

void CodeEditor::setReleasedKeys(const QList<QKeyCombination> &keys)
{
    m_parts->keys.release(keys);
}

} // namespace Ochre::Editor
