// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "packs/archivelimits.h"
#include "sandbox/folderswap.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace Ochre::Packs {

using SwapFolders = std::function<Sandbox::Swap(const QString &, const QString &)>;

/// What is said of a course before it is installed.
struct PackFacts {
    QString id;
    QString title;
    QString summary;
    QString version;
    QStringList authors;  ///< may be empty
    int lessons = 0;      ///< those that are written
    QString installed;    ///< version that is there now, empty when there is none
    bool isOlder = false; ///< than the one that is there now

    bool operator==(const PackFacts &) const = default;
};

/// Where the courses lie that a learner has installed, one folder each, named by the id of its course.
[[nodiscard]] QString coursesFolder(const QString &data);

/// Ids that no pack may take: of the course in this folder, which comes with the program.
[[nodiscard]] QStringList reservedIds(const QString &lessons);

/// A pack that was unpacked and has passed the loader, not installed yet. What was unpacked is gone with it, also when
/// the program is killed: then with the next pack. Not for the GUI thread; may be handed from one thread to another.
class PreparedPack final {
public:
    /// `courses` is where installed courses lie; it is made when missing. `reserved` are ids that no pack may take,
    /// since they come with the program.
    [[nodiscard]] static Result<std::shared_ptr<PreparedPack>>
    prepare(const QString &file, const QString &courses, const QStringList &reserved, const ArchiveLimits &limits = {});

    ~PreparedPack();
    Q_DISABLE_COPY_MOVE(PreparedPack)

    [[nodiscard]] const PackFacts &facts() const;
    /// Puts the course in its place in one step: a kill leaves the old course or the new one. Returns its folder. Once.
    /// `swap` is replaced by tests only.
    [[nodiscard]] Result<QString> install(const SwapFolders &swap = Sandbox::swapFolders);

private:
    struct Private;
    explicit PreparedPack(std::unique_ptr<Private> given);
    std::unique_ptr<Private> d;
};

/// Removes an installed course, as a whole. What was learned in it stays in the journal.
[[nodiscard]] Result<void> removeCourse(const QString &courses, const QString &id);

/// Ends what a killed install has left half done, where the file system knew no single step. Quick; for the start of a
/// program, before courses are looked for.
void recoverCourses(const QString &courses);

} // namespace Ochre::Packs
