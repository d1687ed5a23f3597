// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/classschema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// Outside every namespace, as the macro demands; without it the linker drops the resources of a static library.
static void initClassroomResources()
{
    Q_INIT_RESOURCE(classroom);
}

namespace Ochre::Classroom {

namespace {

struct SchemaText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Classroom::SchemaText)
};

const QString folder = u":/ochre/classroom/sql"_s;

/// The files of the steps, in order; the first is number 1.
const QStringList &steps()
{
    static const QStringList files = [] {
        initClassroomResources();
        return QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    }();
    return files;
}

QByteArray sqlOf(const QString &step)
{
    QFile file(folder + u'/' + step);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Reply<void> take(Connection &connection, int number)
{
    const QString file = steps().at(number - 1);
    return inTransaction(connection, [&] {
        return connection.script(sqlOf(file)).and_then([&] { return connection.script("RESET ROLE"); }).and_then([&] {
            return connection
                .run("INSERT INTO study.version (step, name, applied_at) VALUES ($1, $2, now())",
                     {QByteArray::number(number), file.chopped(4).toUtf8()})
                .transform([](const Rows &) {});
        });
    });
}

} // namespace

int newestStep()
{
    return static_cast<int>(steps().size());
}

Reply<SchemaState> schemaState(Connection &connection)
{
    return connection.run("SELECT to_regnamespace('study') IS NOT NULL, to_regclass('study.version') IS NOT NULL")
        .and_then([&](const Rows &found) -> Reply<SchemaState> {
            if (!found.boolean(0, 1)) {
                return SchemaState{0, found.boolean(0, 0)};
            }
            return connection.run("SELECT coalesce(max(step), 0) FROM study.version").transform([](const Rows &rows) {
                return SchemaState{static_cast<int>(rows.integer(0, 0)), false};
            });
        });
}

Reply<QStringList> installSchema(Connection &connection, int last)
{
    const Reply<SchemaState> state = schemaState(connection);
    if (!state) {
        return std::unexpected(state.error());
    }
    QStringList done;
    for (int number = state->step + 1; number <= last && !state->isForeign; ++number) {
        if (const Reply<void> taken = take(connection, number); !taken) {
            return std::unexpected(taken.error());
        }
        done << steps().at(number - 1).chopped(4);
    }
    return done;
}

QStringList hbaLines(const QString &database)
{
    return {u"hostssl  %1  study_visitor   all  cert"_s.arg(database),
            u"hostssl  %1  +study_guest    all  reject"_s.arg(database),
            u"hostssl  %1  +study_student  all  scram-sha-256"_s.arg(database),
            u"hostssl  %1  +study_teacher  all  scram-sha-256"_s.arg(database)};
}

Reply<std::vector<Advice>> adviceFor(Connection &connection)
{
    const QString closed = SchemaText::tr("closed");
    const QString open = SchemaText::tr("open");
    return connection
        .run("SELECT current_setting('ssl'), current_setting('ssl_ca_file') <> '', "
             "current_setting('log_min_error_statement'),"
             " current_setting('password_encryption'), current_setting('log_statement'),"
             " has_function_privilege('study_student', 'pg_catalog.lo_creat(integer)', 'EXECUTE')")
        .transform([&](const Rows &row) {
            const auto advice = [&row](int column, const QString &name, const QString &wanted, const QString &reason) {
                return Advice{name, wanted, row.text(0, column), reason, row.text(0, column) == wanted};
            };
            std::vector<Advice> all{
                advice(0, u"ssl"_s, u"on"_s, SchemaText::tr("Without it nobody of a class can sign in.")),
                Advice{u"ssl_ca_file"_s, SchemaText::tr("a file"),
                       row.boolean(0, 1) ? SchemaText::tr("a file") : SchemaText::tr("nothing"),
                       SchemaText::tr("Guests come with a certificate that this authority has signed."),
                       row.boolean(0, 1)},
                advice(2, u"log_min_error_statement"_s, u"panic"_s,
                       SchemaText::tr("Statements that fail are else logged with what learners wrote.")),
                advice(3, u"password_encryption"_s, u"scram-sha-256"_s,
                       SchemaText::tr("For passwords that are set by hand.")),
                Advice{u"log_statement"_s, SchemaText::tr("not all"), row.text(0, 4),
                       SchemaText::tr("All statements are else logged with what learners wrote."),
                       row.text(0, 4) != u"all"}};
            all.push_back(Advice{u"lo_*"_s, closed, row.boolean(0, 5) ? open : closed,
                                 SchemaText::tr("Anybody can else fill the disk with large objects; a superuser closes "
                                                "them by running this command."),
                                 !row.boolean(0, 5)});
            return all;
        });
}

} // namespace Ochre::Classroom
