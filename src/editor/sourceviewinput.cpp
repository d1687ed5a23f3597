// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What SourceView tells input methods.
#include "editor/sourceview.h"

#include <algorithm>

namespace Ochre::Editor {

namespace {

/// UTF-16 units of the first `bytes` bytes of a line.
qsizetype utf16Offset(const QByteArray &line, qsizetype bytes)
{
    return QString::fromUtf8(QByteArrayView(line).first(std::clamp<qsizetype>(bytes, 0, line.size()))).size();
}

} // namespace

// QScintilla 2.14 answers with bytes counted from the last blank line; input methods want the line, in UTF-16 units.
QVariant SourceView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const int line = caretLine();
    const qsizetype start = lineStart(line);
    const QByteArray bytes = lineText(line);
    const qsizetype cursor = utf16Offset(bytes, caret() - start);
    const qsizetype mark = utf16Offset(bytes, anchor() - start);
    switch (query) {
    case Qt::ImEnabled:
        return send(SCI_GETREADONLY) == 0;
    case Qt::ImHints:
        return static_cast<int>(Qt::ImhMultiLine | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    case Qt::ImCursorPosition:
        return cursor;
    case Qt::ImAnchorPosition:
        return mark;
    case Qt::ImSurroundingText:
        return QString::fromUtf8(bytes);
    case Qt::ImTextBeforeCursor:
        return QString::fromUtf8(bytes).left(cursor);
    case Qt::ImTextAfterCursor:
        return QString::fromUtf8(bytes).mid(cursor);
    case Qt::ImCurrentSelection:
        return QString::fromUtf8(textRange(std::min(caret(), anchor()), std::max(caret(), anchor())));
    default:
        return QsciScintillaBase::inputMethodQuery(query);
    }
}

} // namespace Ochre::Editor
