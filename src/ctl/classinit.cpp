// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classschema.h"
#include "classroom/rolematrix.h"
#include "ctl/classactions.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct ClassInitText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Ctl::ClassInitText)
};

Error foreignDatabase(const QString &where)
{
    return {ClassInitText::tr("The database has a schema named study that is not Ochre's; nothing was changed."), where,
            ClassInitText::tr("Give the class a database of its own."), ErrorKind::Foreign};
}

Error newerDatabase(const QString &where)
{
    return {ClassInitText::tr("A newer Ochre has set this database up; nothing was changed."), where,
            ClassInitText::tr("Update Ochre on this machine."), ErrorKind::Newer};
}

/// What was set up, for the answer.
struct Setup {
    QStringList steps;
    std::vector<Classroom::ClassRow> classes;
    std::vector<Classroom::Advice> advice;
};

Classroom::Reply<Setup> setUp(const ClassCall &call, Classroom::Connection &connection)
{
    Setup setup;
    return Classroom::installSchema(connection)
        .and_then([&](const QStringList &steps) {
            setup.steps = steps;
            return Classroom::listClasses(connection);
        })
        .and_then([&](const std::vector<Classroom::ClassRow> &classes) -> Classroom::Reply<QString> {
            const QString title = call.value("class");
            const bool isThere = std::ranges::contains(classes, title, &Classroom::ClassRow::title);
            return title.isEmpty() || isThere ? Classroom::Reply<QString>(QString())
                                              : Classroom::makeClass(connection, title, call.isSet("guests"));
        })
        .and_then([&](const QString &) { return Classroom::listClasses(connection); })
        .and_then([&](const std::vector<Classroom::ClassRow> &classes) {
            setup.classes = classes;
            // What was set for the database counts from the next connection on.
            return Classroom::Connection::open(call.address, call.patience());
        })
        .and_then([](const std::unique_ptr<Classroom::Connection> &next) { return Classroom::adviceFor(*next); })
        .transform([&](std::vector<Classroom::Advice> advice) {
            setup.advice = std::move(advice);
            return setup;
        });
}

void printJson(const ClassCall &call, const Setup &setup, const QStringList &lines)
{
    QJsonArray classes;
    for (const Classroom::ClassRow &row : setup.classes) {
        classes.append(QJsonObject{{u"id"_s, row.id}, {u"title"_s, row.title}});
    }
    QJsonArray settings;
    for (const Classroom::Advice &advice : setup.advice) {
        settings.append(QJsonObject{{u"name"_s, advice.name},
                                    {u"wanted"_s, advice.wanted},
                                    {u"found"_s, advice.found},
                                    {u"ok"_s, advice.isMet},
                                    {u"reason"_s, advice.reason}});
    }
    call.console.writeJson({{u"steps"_s, QJsonArray::fromStringList(setup.steps)},
                            {u"version"_s, Classroom::newestStep()},
                            {u"classes"_s, classes},
                            {u"pg_hba"_s, QJsonArray::fromStringList(lines)},
                            {u"settings"_s, settings}});
}

void printText(const ClassCall &call, const Setup &setup, const QStringList &lines)
{
    QTextStream &out = call.console.out;
    if (setup.steps.isEmpty()) {
        out << ClassInitText::tr("The database is up to date; nothing was changed.") << '\n';
    }
    for (const QString &step : setup.steps) {
        out << ClassInitText::tr("Done: %1").arg(step) << '\n';
    }
    for (const Classroom::ClassRow &row : setup.classes) {
        out << ClassInitText::tr("Class: %1 (%2)").arg(row.title, row.id) << '\n';
    }
    out << '\n' << ClassInitText::tr("pg_hba.conf needs these lines, before more general ones:") << '\n';
    for (const QString &line : lines) {
        out << "    " << line << '\n';
    }
    out << '\n' << ClassInitText::tr("Settings of the server:") << '\n';
    for (const Classroom::Advice &advice : setup.advice) {
        out << (advice.isMet ? "    ✓ " : "    ✗ ")
            << ClassInitText::tr("%1: %2 is advised, %3 was found. %4")
                   .arg(advice.name, advice.wanted, advice.found, advice.reason)
            << '\n';
    }
}

} // namespace

int initClass(const ClassCall &call)
{
    const auto connection = call.connect();
    if (!connection) {
        return call.console.impossible(connection.error());
    }
    const auto state = Classroom::schemaState(**connection);
    if (!state) {
        return call.fault(state.error());
    }
    if (state->isForeign || state->step > Classroom::newestStep()) {
        const QString where = call.address.shown();
        return call.console.impossible(state->isForeign ? foreignDatabase(where) : newerDatabase(where));
    }
    const auto setup = setUp(call, **connection);
    if (!setup) {
        return call.fault(setup.error());
    }
    const QStringList lines = Classroom::hbaLines(call.address.value("dbname"));
    call.json ? printJson(call, *setup, lines) : printText(call, *setup, lines);
    return Fine;
}

int checkClass(const ClassCall &call)
{
    const auto rows = Classroom::checkRoles(call.address, call.patience());
    if (!rows) {
        return call.fault(rows.error());
    }
    qsizetype failed = 0;
    QJsonArray all;
    for (const Classroom::MatrixRow &row : *rows) {
        failed += row.isOk ? 0 : 1;
        all.append(QJsonObject{
            {u"name"_s, row.name}, {u"expected"_s, row.expected}, {u"found"_s, row.found}, {u"ok"_s, row.isOk}});
        if (!call.json) {
            call.console.out << (row.isOk ? "pass  " : "FAIL  ") << row.name
                             << (row.isOk ? QString()
                                          : ClassInitText::tr(": %1 expected, %2 found").arg(row.expected, row.found))
                             << '\n';
        }
    }
    if (call.json) {
        call.console.writeJson({{u"rows"_s, all}});
    } else {
        call.console.out << ClassInitText::tr("%n row(s) tried", nullptr, static_cast<int>(rows->size())) << u", "_s
                         << ClassInitText::tr("%n failed", nullptr, static_cast<int>(failed)) << '\n';
    }
    return failed == 0 ? Fine : No;
}

} // namespace Ochre::Ctl
