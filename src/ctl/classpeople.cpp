// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "classroom/roster.h"
#include "ctl/classactions.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

using Classroom::ClassRow;
using Classroom::Connection;
using Classroom::NewLogin;

namespace {

struct ClassPeopleText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ClassPeopleText)
};

constexpr qint64 maxRosterBytes = qint64{4} * 1024 * 1024;

QJsonObject loginJson(const NewLogin &login)
{
    return {{u"person"_s, login.person},
            {u"login"_s, login.login},
            {u"name"_s, login.name},
            {u"password"_s, login.password}};
}

/// Those of the roster that the class does not have yet, all of them or none.
Classroom::Reply<std::vector<NewLogin>> addStudents(Connection &connection, const ClassRow &row,
                                                    const QStringList &names)
{
    std::vector<NewLogin> logins;
    return Classroom::inTransaction(connection,
                                    [&]() -> Classroom::Reply<void> {
                                        for (const QString &name : names) {
                                            const auto login = Classroom::addPerson(connection, row.id, false, name);
                                            if (!login) {
                                                return std::unexpected(login.error());
                                            }
                                            logins.push_back(*login);
                                        }
                                        return {};
                                    })
        .transform([&logins] { return logins; });
}

int printRoster(const ClassCall &call, const ClassRow &row, const std::vector<NewLogin> &logins,
                const QStringList &known)
{
    if (const QString file = call.value("slips"); !file.isEmpty()) {
        const QString text = Classroom::slips(logins, row.title, call.address.invitation());
        if (const Result<void> saved = saveFile(file, text.toUtf8()); !saved) {
            // They are nowhere else.
            call.console.out << QString::fromUtf8(Classroom::loginsAsCsv(logins));
            return call.console.impossible(saved.error());
        }
    }
    if (call.json) {
        QJsonArray all;
        for (const NewLogin &login : logins) {
            all.append(loginJson(login));
        }
        call.console.writeJson({{u"logins"_s, all}, {u"known"_s, QJsonArray::fromStringList(known)}});
        return Fine;
    }
    call.console.out << QString::fromUtf8(Classroom::loginsAsCsv(logins));
    if (!known.isEmpty()) {
        call.console.err
            << ClassPeopleText::tr("Already in the class, and left as they are: %1.").arg(known.join(u", ")) << '\n';
    }
    return Fine;
}

int positive(const QString &text)
{
    return std::clamp(text.toInt(), 0, 100'000);
}

} // namespace

int addTeacher(const ClassCall &call)
{
    return call.inClass([&call](Connection &connection, const ClassRow &row) {
        const auto login = Classroom::addPerson(connection, row.id, true, call.rest.constFirst());
        if (!login) {
            return call.fault(login.error());
        }
        if (call.json) {
            call.console.writeJson(loginJson(*login));
        } else {
            call.console.out << ClassPeopleText::tr("Name: %1   Password: %2").arg(login->login, login->password)
                             << '\n';
        }
        return int{Fine};
    });
}

int makeClassCode(const ClassCall &call)
{
    const int hours = positive(call.value("hours"));
    const int uses = positive(call.value("uses"));
    if (hours == 0 || uses == 0) {
        return call.console.impossible({ClassPeopleText::tr("--hours and --uses are numbers from 1 on."), {}, {}});
    }
    return call.inClass([&](Connection &connection, const ClassRow &row) {
        const auto code = Classroom::makeCode(connection, row.id, hours, uses);
        if (!code) {
            return call.fault(code.error());
        }
        if (call.json) {
            call.console.writeJson({{u"id"_s, code->id}, {u"code"_s, code->code}, {u"closes_ms"_s, code->closesMs}});
        } else {
            call.console.out << ClassPeopleText::tr("%1, until %2 (%3)")
                                    .arg(code->code,
                                         QDateTime::fromMSecsSinceEpoch(code->closesMs).toString(u"yyyy-MM-dd HH:mm"_s),
                                         code->id)
                             << '\n';
        }
        return int{Fine};
    });
}

int closeClassCode(const ClassCall &call)
{
    return call.inClass([&call](Connection &connection, const ClassRow &row) {
        const auto closed = Classroom::closeCodes(connection, row.id, call.rest.value(0));
        if (!closed) {
            return call.fault(closed.error());
        }
        if (call.json) {
            call.console.writeJson({{u"closed"_s, *closed}});
        } else {
            call.console.out << ClassPeopleText::tr("%n code(s) closed.", nullptr, static_cast<int>(*closed)) << '\n';
        }
        return int{Fine};
    });
}

int importRoster(const ClassCall &call)
{
    const Result<QStringList> names = readFile(call.rest.constFirst(), maxRosterBytes).and_then(Classroom::rosterNames);
    if (!names) {
        return call.console.impossible(names.error());
    }
    return call.inClass([&](Connection &connection, const ClassRow &row) {
        const auto members = Classroom::listMembers(connection, row.id);
        if (!members) {
            return call.fault(members.error());
        }
        QStringList known;
        QStringList added;
        for (const QString &name : *names) {
            (std::ranges::contains(*members, name, &Classroom::Member::name) ? known : added) << name;
        }
        const auto logins = addStudents(connection, row, added);
        return logins ? printRoster(call, row, *logins, known) : call.fault(logins.error());
    });
}

int exportFromClass(const ClassCall &call)
{
    const auto connection = call.connect();
    if (!connection) {
        return call.console.impossible(connection.error());
    }
    const auto content = Classroom::exportMine(**connection);
    if (!content) {
        return call.fault(content.error());
    }
    const QString file = call.rest.constFirst();
    if (const Result<void> saved = saveFile(file, *content); !saved) {
        return call.console.impossible(saved.error());
    }
    if (call.json) {
        call.console.writeJson({{u"file"_s, file}, {u"bytes"_s, content->size()}});
    } else {
        call.console.out << ClassPeopleText::tr("All that the class holds of you is in %1.").arg(file) << '\n';
    }
    return Fine;
}

int eraseFromClass(const ClassCall &call)
{
    if (!call.isSet("yes")) {
        return call.console.impossible(
            {ClassPeopleText::tr(
                 "Erasing cannot be undone: results, code, notes and the login go, posts stay without a name."),
             {},
             ClassPeopleText::tr("Export first, then add --yes.")});
    }
    const auto done = [&call](const QString &login, const Classroom::Reply<void> &reply) {
        if (!reply) {
            return call.fault(reply.error());
        }
        if (call.json) {
            call.console.writeJson({{u"login"_s, login}});
        } else {
            call.console.out << ClassPeopleText::tr("%1 was erased.").arg(login) << '\n';
        }
        return int{Fine};
    };
    if (call.rest.isEmpty()) {
        const auto connection = call.connect();
        return connection ? done(call.address.value("user"), Classroom::eraseMe(**connection))
                          : call.console.impossible(connection.error());
    }
    return call.inClass([&](Connection &connection, const ClassRow &row) {
        const auto members = Classroom::listMembers(connection, row.id);
        if (!members) {
            return call.fault(members.error());
        }
        const QString login = call.rest.constFirst();
        const auto member = std::ranges::find(*members, login, &Classroom::Member::login);
        if (member == members->end()) {
            return call.console.impossible({ClassPeopleText::tr("Nobody in this class has this login."), login, {}});
        }
        return done(login, Classroom::removeMember(connection, row.id, member->person));
    });
}

} // namespace Ochre::Ctl
