// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/markdown.h"

#include "richtext/markdownwriter.h"

#include <QTextDocument>

namespace Ochre::Richtext {

void appendMarkdown(QTextCursor &cursor, const QString &markdown, Role role, const Design::Look &look)
{
    MarkdownWriter writer(cursor, TextStyle(role, look));
    writer.write(markdown);
    cursor = writer.cursor();
}

void setMarkdown(QTextDocument &document, const QString &markdown, Role role, const Design::Look &look)
{
    const bool undo = document.isUndoRedoEnabled();
    document.setUndoRedoEnabled(false);
    document.clear();
    const TextStyle style(role, look);
    document.setDefaultFont(style.text().font());
    document.setDocumentMargin(0);
    QTextCursor cursor(&document);
    appendMarkdown(cursor, markdown, role, look);
    // The space after the last paragraph would push whatever stands below it away.
    QTextBlockFormat last = cursor.blockFormat();
    last.setBottomMargin(0);
    cursor.setBlockFormat(last);
    document.setUndoRedoEnabled(undo);
}

QString anchorFor(const QString &heading)
{
    QString anchor;
    for (const QChar character : heading.trimmed().toLower()) {
        if (character.isLetterOrNumber() || character == u'_' || character == u'-') {
            anchor += character;
        } else if (character.isSpace()) {
            anchor += u'-';
        }
    }
    return anchor;
}

} // namespace Ochre::Richtext
