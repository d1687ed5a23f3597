// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QSet>
#include <QString>

class QTextCursor;
class QTextDocument;

namespace Ochre::Richtext {

/// Where a piece of Markdown is shown; decides the base font and the spacing.
enum class Role {
    Lesson, ///< lesson body: serif 16 px, line height 1.6
    Prompt, ///< question stem: serif 16 px, line height 1.4, no outer margins
    Note,   ///< reasons, hints, explanations in the interface font 13 px
};

/// Whether codes, lessons and names of std become links (terms.h): only where somebody follows them.
enum class Terms { Plain, Linked };

/// Appends CommonMark with tables at the cursor in the house's look: headings get anchors, code spans a soft
/// background, fenced code the highlighter's colours; "rust,changes" is a difference, signed line by line. Raw HTML is
/// shown as text; images and remote links are not fetched.
void appendMarkdown(QTextCursor &cursor, const QString &markdown, Role role, const Design::Look &look,
                    Terms terms = Terms::Plain);

/// Replaces the whole document.
void setMarkdown(QTextDocument &document, const QString &markdown, Role role, const Design::Look &look,
                 Terms terms = Terms::Plain);

/// The anchor of a heading: lower case, words joined by hyphens, as GitHub makes them.
[[nodiscard]] QString anchorFor(const QString &heading);
/// The same, with a number when it is used already; it is used then.
[[nodiscard]] QString uniqueAnchor(const QString &heading, QSet<QString> &used);

} // namespace Ochre::Richtext
