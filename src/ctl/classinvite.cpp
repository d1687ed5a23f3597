// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "classroom/invitation.h"
#include "ctl/classactions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct ClassInviteText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ClassInviteText)
};

constexpr qint64 longestCertificate = 64 * 1024;

/// An empty file name is an empty content.
Result<QByteArray> contentOf(const QString &file)
{
    return file.isEmpty() ? QByteArray() : readFile(file, longestCertificate);
}

Result<Classroom::Invitation> invitationFor(const ClassCall &call, const Classroom::ClassRow &row)
{
    return Classroom::Invitation::parse(call.address.invitation().toUtf8())
        .and_then([&](Classroom::Invitation invitation) -> Result<Classroom::Invitation> {
            const auto authority = contentOf(call.address.value("sslrootcert"));
            const auto certificate = contentOf(call.value("guest-certificate"));
            const auto key = contentOf(call.value("guest-key"));
            if (!authority || !certificate || !key) {
                return std::unexpected(!authority     ? authority.error()
                                       : !certificate ? certificate.error()
                                                      : key.error());
            }
            invitation.title = row.title;
            invitation.classId = row.id;
            invitation.authority = *authority;
            invitation.authorityFile.clear(); // it is in the invitation itself
            invitation.guestCertificate = *certificate;
            invitation.guestKey = *key;
            return invitation;
        });
}

} // namespace

int inviteToClass(const ClassCall &call)
{
    return call.inClass([&call](Classroom::Connection &, const Classroom::ClassRow &row) {
        const QString file = call.rest.first();
        const Result<Classroom::Invitation> invitation =
            invitationFor(call, row).and_then([&file](const Classroom::Invitation &made) {
                return saveFile(file, made.toFile()).transform([&made] { return made; });
            });
        if (!invitation) {
            return call.console.impossible(invitation.error());
        }
        if (call.json) {
            call.console.writeJson(
                {{u"file"_s, file}, {u"line"_s, invitation->toLine()}, {u"guests"_s, invitation->hasGuests()}});
        } else {
            call.console.out << ClassInviteText::tr("The invitation is in %1. As a line to paste:").arg(file) << "\n\n"
                             << invitation->toLine() << '\n';
            if (!invitation->hasGuests()) {
                call.console.out << '\n'
                                 << ClassInviteText::tr("Nobody can sign up with it or read as a guest: for that it "
                                                        "needs --guest-certificate and --guest-key.")
                                 << '\n';
            }
        }
        return int{Fine};
    });
}

} // namespace Ochre::Ctl
