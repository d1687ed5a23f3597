// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/markdown.h"

#include "course/headings.h"
#include "richtext/markdownwriter.h"

#include <QTextDocument>

namespace Ochre::Richtext {

void appendMarkdown(QTextCursor &cursor, const QString &markdown, Role role, const Design::Look &look, Terms terms)
{
    MarkdownWriter writer(cursor, TextStyle(role, look));
    writer.setTermsLinked(terms == Terms::Linked);
    writer.write(markdown);
    cursor = writer.cursor();
}

void setMarkdown(QTextDocument &document, const QString &markdown, Role role, const Design::Look &look, Terms terms)
{
    const bool undo = document.isUndoRedoEnabled();
    document.setUndoRedoEnabled(false);
    document.clear();
    const TextStyle style(role, look);
    document.setDefaultFont(style.text().font());
    document.setDocumentMargin(0);
    QTextCursor cursor(&document);
    appendMarkdown(cursor, markdown, role, look, terms);
    // The space after the last paragraph would push whatever stands below it away.
    QTextBlockFormat last = cursor.blockFormat();
    last.setBottomMargin(0);
    cursor.setBlockFormat(last);
    document.setUndoRedoEnabled(undo);
}

QString anchorFor(const QString &heading)
{
    return Course::anchorOf(heading);
}

QString uniqueAnchor(const QString &heading, QSet<QString> &used)
{
    const QString base = anchorFor(heading);
    QString anchor = base;
    for (int number = 1; used.contains(anchor); ++number) {
        anchor = base + QStringLiteral("-%1").arg(number);
    }
    used.insert(anchor);
    return anchor;
}

} // namespace Ochre::Richtext
