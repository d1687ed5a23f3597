// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/invitation.h"
#include "classroom/membership.h"

#include <QStringList>

#include <optional>

namespace Ochre::Classroom {

/// What this machine remembers of the class that somebody signed in to: enough to go on with it while its server is not
/// there. No password.
struct ClassPlace {
    std::optional<Invitation> invitation{};
    QString login{};
    QString classId{};                     ///< the one that is open, of those below
    std::vector<Membership> memberships{}; ///< as they were seen last
    QStringList agreed{};                  ///< classes to which the learner agreed to send progress
    bool keepsPassword = false;            ///< it is in the keyring

    [[nodiscard]] bool isSignedIn() const { return invitation && !login.isEmpty() && !classId.isEmpty(); }
    [[nodiscard]] bool hasAgreed() const { return agreed.contains(classId); }
    /// Of the open class; an empty one when there is none.
    [[nodiscard]] Membership membership() const;
    /// The name under which the keyring keeps the password.
    [[nodiscard]] QString safeName() const;

    /// "DIR/class/place.json"; certificates lie beside it.
    [[nodiscard]] static QString folderIn(const QString &dataFolder);
    /// An empty place when there is none; one that cannot be read fails.
    [[nodiscard]] static Result<ClassPlace> load(const QString &dataFolder);
    [[nodiscard]] Result<void> save(const QString &dataFolder) const;

    bool operator==(const ClassPlace &) const = default;
};

} // namespace Ochre::Classroom
