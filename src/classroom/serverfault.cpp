// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/serverfault.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

struct FaultText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Classroom::FaultText)
};

Error connectionWords(FaultKind kind, const QString &server)
{
    switch (kind) {
    case FaultKind::Unreachable:
        return {FaultText::tr("The class server cannot be reached; everything stays on this machine until it can."),
                server,
                FaultText::tr("Ochre tries again by itself. If it lasts, ask your teacher whether the server runs."),
                ErrorKind::CannotOpen};
    case FaultKind::TimedOut:
        return {FaultText::tr("The class server does not answer; everything stays on this machine until it does."),
                server, FaultText::tr("Ochre tries again by itself."), ErrorKind::CannotOpen};
    case FaultKind::Unsafe:
        return {
            FaultText::tr("There is no safe connection to the class server, so nothing was sent to it."), server,
            FaultText::tr("Ask your teacher for a new invitation: the server's certificate is not the one that this "
                          "machine was told to expect."),
            ErrorKind::CannotOpen};
    case FaultKind::SignIn:
        return {FaultText::tr("The class server does not take this name and password; nothing was sent to it."), server,
                FaultText::tr("Type them again, or ask your teacher for a new password.")};
    case FaultKind::NoDatabase:
        return {FaultText::tr("The class server has no database of this name."), server,
                FaultText::tr("Ask your teacher for the right address.")};
    default:
        return {FaultText::tr("The class server has no room just now; everything stays on this machine until it has."),
                server, FaultText::tr("Ochre tries again by itself."), ErrorKind::Busy};
    }
}

Error answerWords(const ServerFault &fault, const QString &server)
{
    switch (fault.kind) {
    case FaultKind::Denied:
        return {FaultText::tr("The class server does not allow this; it changed nothing."), server,
                FaultText::tr("Ask your teacher whether you still belong to the class.")};
    case FaultKind::Refused:
        return {
            FaultText::tr("The class server cannot use what was sent (%1); it changed nothing.").arg(fault.sqlState),
            server, FaultText::tr("What was refused is kept on this machine. Update Ochre on both sides.")};
    case FaultKind::Erased:
        return {FaultText::tr("What this device wrote was erased from the class, so it is not sent again."), server,
                FaultText::tr("Everything on this machine stays. To take part again, begin with a new store.")};
    case FaultKind::NoSuchCode:
        return {FaultText::tr("No class takes this code: it is misspelt, closed or used up."), server,
                FaultText::tr("Ask your teacher for the code of today.")};
    case FaultKind::Stopped:
        return {
            FaultText::tr("Stopped before the class server had answered; what it took is not sent again."), server, {}};
    default:
        return {FaultText::tr("The class server failed (%1); everything stays on this machine.").arg(fault.sqlState),
                server, FaultText::tr("Tell your teacher this number.")};
    }
}

} // namespace

FaultKind kindOfState(const QString &sqlState)
{
    static const std::pair<QLatin1StringView, FaultKind> starts[] = {
        {"OCE01"_L1, FaultKind::Erased},     {"OCJ01"_L1, FaultKind::NoSuchCode}, {"42501"_L1, FaultKind::Denied},
        {"40001"_L1, FaultKind::Busy},       {"40P01"_L1, FaultKind::Busy},       {"57P0"_L1, FaultKind::Busy},
        {"3D000"_L1, FaultKind::NoDatabase}, {"08"_L1, FaultKind::Unreachable},   {"28"_L1, FaultKind::SignIn},
        {"53"_L1, FaultKind::Busy},          {"22"_L1, FaultKind::Refused},       {"23"_L1, FaultKind::Refused},
        {"42"_L1, FaultKind::Refused}};
    for (const auto &[start, kind] : starts) {
        if (sqlState.startsWith(start)) {
            return kind;
        }
    }
    return FaultKind::Other;
}

bool mayRetry(const ServerFault &fault)
{
    return fault.kind == FaultKind::Unreachable || fault.kind == FaultKind::Busy;
}

Error inWords(const ServerFault &fault, const QString &server)
{
    return fault.kind < FaultKind::Denied ? connectionWords(fault.kind, server) : answerWords(fault, server);
}

} // namespace Ochre::Classroom
