// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classexchange.h"
#include "ctl/classactions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct ClassExchangeText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ClassExchangeText)
};

int print(const ClassCall &call, const Classroom::ClassReport &report)
{
    const std::optional<Error> fault =
        report.fault ? std::optional(Classroom::inWords(*report.fault, call.address.shown())) : std::nullopt;
    if (call.json) {
        call.console.writeJson({{u"sent"_s, report.sent},
                                {u"received"_s, report.received},
                                {u"waiting"_s, report.waiting},
                                {u"parked"_s, report.parked},
                                {u"parked_state"_s, report.parkedState},
                                {u"unusable"_s, report.unusable},
                                {u"fault"_s, fault ? QJsonValue(fault->text()) : QJsonValue()},
                                {u"sql_state"_s, report.fault ? report.fault->sqlState : QString()}});
    } else {
        call.console.out << ClassExchangeText::tr("Events sent: %1, received: %2, waiting: %3.")
                                .arg(report.sent)
                                .arg(report.received)
                                .arg(report.waiting)
                         << '\n';
    }
    if (report.parked > 0) {
        call.console.err << ClassExchangeText::tr(
            "The server does not take %n event(s); they stay on this machine. Try again "
            "with --parked.",
            nullptr, static_cast<int>(report.parked))
                         << '\n';
    }
    if (fault) {
        call.console.err << fault->text() << '\n';
    }
    return report.isComplete() ? Fine : No;
}

int exchange(const ClassCall &call, bool pushes)
{
    const auto row = call.connect().and_then(
        [&call](const std::unique_ptr<Classroom::Connection> &connection) { return call.findClass(*connection); });
    if (!row) {
        return call.console.impossible(row.error());
    }
    Classroom::ClassOrder order{call.address, row->id};
    order.pushes = pushes;
    order.pulls = !pushes;
    order.retriesParked = call.isSet("parked");
    order.patience = call.patience();
    const auto report = Classroom::exchangeWithClass(order, [&call](const Classroom::UseStore &use) {
        return Progress::EventStore::open(Progress::EventStore::fileIn(call.console.paths.data))
            .and_then([&use](Progress::EventStore store) { return use(store); });
    });
    return report ? print(call, *report) : call.console.impossible(report.error());
}

} // namespace

int pushToClass(const ClassCall &call)
{
    return exchange(call, true);
}

int pullFromClass(const ClassCall &call)
{
    return exchange(call, false);
}

} // namespace Ochre::Ctl
