// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext/pageformat.h"

#include <QString>
#include <QTextCursor>

#include <vector>

namespace Ochre::Richtext {

/// A place in the lesson that Jump offers and that counts as read.
struct TextSection {
    QString anchor;
    QString title;
    int level = 2;
    QTextCursor place;    ///< in its heading; moves with the text
    QString readAnchor{}; ///< the one that its title makes, when its place is known by another
};

/// The sections of the lesson page in reading order.
class TextSections final {
public:
    void clear() { m_sections.clear(); }
    void add(const TextSection &section) { m_sections.push_back(section); }
    /// Writes a heading that is not of the lesson's own text and remembers it.
    void addHeading(QTextCursor &cursor, const QString &anchor, const QString &title, const PageStyle &style);

    [[nodiscard]] const std::vector<TextSection> &all() const { return m_sections; }
    [[nodiscard]] const TextSection *find(const QString &anchor) const;
    [[nodiscard]] int indexOf(const QString &anchor) const; ///< -1 = there is none

private:
    std::vector<TextSection> m_sections;
};

} // namespace Ochre::Richtext
