// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/codeeditor.h"
#include "editor/sourceview.h"

#include <algorithm>
#include <vector>

/// Gives the editor a text in which "|" marks every caret, or "«" … "»" one selection with its caret behind it.
inline void setMarked(Ochre::Editor::CodeEditor &editor, const QString &text)
{
    using Ochre::Editor::SourceView;
    const auto *view = editor.findChild<SourceView *>();
    QString plain = text;
    editor.setText(QString(plain).remove(u'|').remove(u'«').remove(u'»').toUtf8());
    if (const qsizetype open = plain.indexOf(u'«'); open >= 0) {
        const qsizetype close = QString(plain).remove(u'«').indexOf(u'»');
        view->send(SourceView::SCI_SETSEL, plain.left(open).toUtf8().size(),
                   QString(plain).remove(u'«').left(close).toUtf8().size());
        return;
    }
    auto message = SourceView::SCI_SETSELECTION;
    for (qsizetype at = plain.indexOf(u'|'); at >= 0; at = plain.indexOf(u'|')) {
        const qsizetype caret = plain.left(at).toUtf8().size();
        view->send(message, caret, caret);
        message = SourceView::SCI_ADDSELECTION;
        plain.remove(at, 1);
    }
}

/// The text with a "|" at every caret.
inline QString marked(const Ochre::Editor::CodeEditor &editor)
{
    using Ochre::Editor::SourceView;
    const auto *view = editor.findChild<SourceView *>();
    QByteArray text = editor.text();
    std::vector<qsizetype> carets;
    for (qsizetype index = 0; index < view->send(SourceView::SCI_GETSELECTIONS); ++index) {
        carets.push_back(view->send(SourceView::SCI_GETSELECTIONNCARET, index));
    }
    std::ranges::sort(carets, std::ranges::greater{});
    for (const qsizetype caret : carets) {
        text.insert(caret, '|');
    }
    return QString::fromUtf8(text);
}
