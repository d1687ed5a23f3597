// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/rolematrix.h"
#include "support/classserver.h"
#include "support/killrounds.h"

#include <QThread>

using namespace Ochre;
using namespace Ochre::Classroom;

/// Tries on a live server who may do what; breaks it in many ways, each of which must be seen.
class TestRoleMatrix final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;
    std::unique_ptr<ClassDesk> m_desk;

    QStringList failures() const
    {
        const auto rows = checkRoles(m_desk->address);
        if (!rows) {
            return {u"nothing was tried: "_s + rows.error().sqlState + rows.error().detail};
        }
        QStringList failed;
        for (const MatrixRow &row : *rows) {
            if (!row.isOk) {
                failed << row.name + u": "_s + row.expected + u" expected, "_s + row.found + u" found"_s;
            }
        }
        return failed;
    }

    /// All that a check could leave: classes, people, logins, rows.
    QString inventory() const
    {
        return m_desk->ask(
            "SELECT concat_ws(' ', (SELECT count(*) FROM study.class), (SELECT count(*) FROM study.person),"
            " (SELECT count(*) FROM study.membership), (SELECT count(*) FROM study.person_name),"
            " (SELECT count(*) FROM study.event), (SELECT count(*) FROM study.post),"
            " (SELECT count(*) FROM study.join_code), (SELECT count(*) FROM study.deadline),"
            " (SELECT count(*) FROM study.erased_device), (SELECT count(*) FROM study.dead_login),"
            " (SELECT string_agg(rolname, ' ' ORDER BY rolname) FROM pg_roles))");
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
        m_desk = std::make_unique<ClassDesk>(*m_server, u"matrix"_s);
        QVERIFY(!m_desk->student.login.isEmpty());
    }

    void matrix_holdsAndLeavesNothingBehind()
    {
        const QString before = inventory();
        const auto rows = checkRoles(m_desk->address);
        QVERIFY2(rows.has_value(), rows ? "" : qPrintable(rows.error().sqlState + rows.error().detail));
        for (const MatrixRow &row : *rows) {
            QVERIFY2(row.isOk,
                     qPrintable(row.name + u": "_s + row.expected + u" expected, "_s + row.found + u" found"_s));
        }
        QVERIFY(rows->size() > 150);
        qInfo("%d rows", static_cast<int>(rows->size()));
        QCOMPARE(inventory(), before);
    }

    // All at once, since each run signs in a dozen times.
    void breaches_areSeen()
    {
        struct Breach {
            QByteArray harm;
            QByteArray repair;
            QString row;
        };
        const std::vector<Breach> breaches{
            {"GRANT UPDATE ON study.person TO study_student", "REVOKE UPDATE ON study.person FROM study_student",
             u"student/activates-another"_s},
            {"GRANT TRUNCATE ON study.post TO study_teacher", "REVOKE TRUNCATE ON study.post FROM study_teacher",
             u"teacher/truncates-posts"_s},
            {"GRANT TEMPORARY ON DATABASE matrix TO PUBLIC", "REVOKE TEMPORARY ON DATABASE matrix FROM PUBLIC",
             u"student/creates-temporary-table"_s},
            {"GRANT EXECUTE ON FUNCTION lo_creat(integer) TO PUBLIC",
             "REVOKE EXECUTE ON FUNCTION lo_creat(integer) FROM PUBLIC", u"student/creates-large-object"_s},
            {"CREATE POLICY leak ON study.event FOR SELECT USING (true)", "DROP POLICY leak ON study.event",
             u"student/reads-events-of-another"_s},
            {"ALTER TABLE study.person_name DISABLE ROW LEVEL SECURITY",
             "ALTER TABLE study.person_name ENABLE ROW LEVEL SECURITY", u"student/reads-name-of-classmate"_s},
            {"INSERT INTO study.kind VALUES ('note-written', 2)", "DELETE FROM study.kind WHERE kind = 'note-written'",
             u"sharing/notes-stay-private"_s},
            {"GRANT EXECUTE ON FUNCTION study.drop_login(text) TO study_student",
             "REVOKE EXECUTE ON FUNCTION study.drop_login(text) FROM study_student", u"student/calls-drop-login"_s},
            {"GRANT CREATE ON SCHEMA public TO PUBLIC", "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
             u"student/creates-table-in-public"_s},
            {"GRANT study_owner TO study_teacher", "REVOKE study_owner FROM study_teacher", u"teacher/makes-class"_s},
        };
        const QString before = inventory();
        for (const Breach &breach : breaches) {
            QVERIFY2(m_desk->admin->script(breach.harm), breach.harm.constData());
        }
        const QStringList failed = failures();
        for (const Breach &breach : breaches) {
            QVERIFY2(m_desk->admin->script(breach.repair), breach.repair.constData());
        }
        for (const Breach &breach : breaches) {
            QVERIFY2(std::ranges::any_of(failed,
                                         [&breach](const QString &one) { return one.startsWith(breach.row + u':'); }),
                     qPrintable(breach.row + u" is not among\n"_s + failed.join(u'\n')));
        }
        QCOMPARE(inventory(), before);
    }

    void leftovers_ofARunThatWasKilledGoWithTheNext()
    {
        const QString before = inventory();
        for (int round = 0; round < killRounds(1, 3); ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--check"_s, m_server->line(u"matrix"_s)});
            const QString left = inventory(); // of the round before
            QTRY_VERIFY_WITH_TIMEOUT(inventory() != left, 60'000);
            QTest::qSleep(QRandomGenerator::global()->bounded(600));
            child.kill();
            QVERIFY(child.waitForFinished());
        }
        QVERIFY(inventory() != before);
        QCOMPARE(failures(), QStringList());
        QCOMPARE(inventory(), before);
    }

    void stopped_stillCleansUp()
    {
        const QString before = inventory();
        Patience patience;
        int asked = 0;
        patience.stop = [&asked] { return ++asked > 60; };
        const auto rows = checkRoles(m_desk->address, patience);
        QCOMPARE(rows.error().kind, FaultKind::Stopped);
        QCOMPARE(inventory(), before);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--check"_s) {
        static_cast<void>(checkRoles(*Address::parse(arguments.value(2))));
        QThread::sleep(30); // until it is killed
        return 1;
    }
    TestRoleMatrix test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rolematrix.moc"
