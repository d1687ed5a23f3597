// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/course.h"
#include "exchange/importplan.h"
#include "exchange/pace.h"
#include "packs/zipwriter.h"

#include <QDate>
#include <QString>

namespace Ochre::Exchange {

/// What an import wrote.
struct ImportReceipt {
    QString pack;   ///< id of the course
    QString import; ///< names it, for undo
    QString folder; ///< of the course
    int added = 0;
};

/// A pack that imports go into: a course of the learner's own among the installed ones. Every import is a part of it,
/// with lessons of its own, so that it can be taken back whatever else was imported or written since. Not for the GUI
/// thread.
class OwnPack final {
public:
    /// `data` is the learner's data folder, `lessons` where the courses lie that come with the program. Fails when the
    /// id belongs to a course that no import has made, or is none.
    [[nodiscard]] static Result<OwnPack> open(const QString &data, const QString &lessons, const QString &id);

    /// The course as it is; empty before the first import.
    [[nodiscard]] const Course::Course &course() const { return m_course; }
    /// What the course is called when an import makes it; without it as its id says.
    void setFreshTitle(const QString &title) { m_freshTitle = title; }
    /// Writes what is new in one step: a kill or a full disk leaves the pack as it was. A plan without anything new
    /// writes nothing. `pace` can end it until the pack is put in its place.
    [[nodiscard]] Result<ImportReceipt> add(const ImportPlan &plan, QDate today, const Pace &pace = {});
    /// Takes an import back as a whole: the named one, else the last one. What was answered in it stays in the log.
    [[nodiscard]] Result<ImportReceipt> undo(const QString &import = {});

    /// The imports of the pack, oldest first.
    [[nodiscard]] QStringList imports() const;
    /// What an import is called: the file, the deck or the folder that it came from.
    [[nodiscard]] QString titleOf(const QString &import) const;

private:
    OwnPack() = default;
    [[nodiscard]] Result<QString> install(const std::vector<Packs::NamedContent> &files, const Pace &pace = {}) const;
    [[nodiscard]] Result<Course::Course> reloaded() const;
    [[nodiscard]] const Course::Part *partOf(const QString &import) const;

    QString m_data;
    QString m_lessons;
    QString m_id;
    QString m_freshTitle;
    Course::Course m_course;
};

/// Whether a course was made by imports, so that more can come into it.
[[nodiscard]] bool isOwnPack(const Course::Course &course);
/// The id of a course with this title, "My Rust cards" → "my-rust-cards"; empty when no letter or digit is left.
[[nodiscard]] QString packIdOf(const QString &title);

/// The pack that imports go into unless another one is named.
inline constexpr auto usualPack = QLatin1StringView("imported");

} // namespace Ochre::Exchange
