// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext/lessonformat.h"

#include <QString>
#include <QTextCursor>

#include <vector>

namespace Ochre::Richtext {

/// A place in the lesson that Jump offers and that counts as read.
struct LessonSection {
    QString anchor;
    QString title;
    int level = 2;
    QTextCursor place; ///< in its heading; moves with the text
};

/// The sections of the lesson page in reading order.
class LessonSections final {
public:
    void clear() { m_sections.clear(); }
    void add(const LessonSection &section) { m_sections.push_back(section); }
    /// Writes a heading that is not of the lesson's own text and remembers it.
    void addHeading(QTextCursor &cursor, const QString &anchor, const QString &title, const LessonStyle &style);

    [[nodiscard]] const std::vector<LessonSection> &all() const { return m_sections; }
    [[nodiscard]] const LessonSection *find(const QString &anchor) const;
    [[nodiscard]] int indexOf(const QString &anchor) const; ///< -1 = there is none

private:
    std::vector<LessonSection> m_sections;
};

} // namespace Ochre::Richtext
