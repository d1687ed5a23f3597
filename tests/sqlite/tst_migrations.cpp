// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/connection.h"
#include "sqlite/migrations.h"
#include "sqlite/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

class TestMigrations final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    Schema m_schema;

    static constexpr qint64 large = qint64{1} << 40;

    void addStep(const QString &name, const QByteArray &sql) const
    {
        QFile file(m_schema.folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sql) == sql.size());
    }

    const QSqlDatabase &database() const { return m_connection->database(); }
    Result<int> check(qint64 maxChecked = large) const { return checkSchema(database(), m_schema, maxChecked); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_schema = {m_folder->filePath(u"steps"_s), 7, {}};
        QVERIFY(QDir().mkpath(m_schema.folder));
        addStep(u"0001-one.sql"_s, "-- words\n\nPRAGMA application_id = 7;\n\nCREATE TABLE one (a TEXT);\n");
        addStep(u"0002-two.sql"_s, "CREATE TABLE two (a TEXT);\n\nINSERT INTO one VALUES ('x');\n");
        m_connection = std::move(*Connection::open(m_folder->filePath(u"x.sqlite"_s), Access::ReadWrite));
    }

    void cleanup() { m_connection.reset(); }

    void newFile_takesEveryStep()
    {
        QCOMPARE(newestVersion(m_schema), 2);
        QCOMPARE(check().value(), 0);
        QVERIFY(migrate(database(), m_schema, 0).has_value());
        QCOMPARE(check().value(), 2);
        QCOMPARE(queryText(database(), u"SELECT a FROM one"_s).value(), u"x"_s);
    }

    void failedStep_leavesTheVersionBefore()
    {
        addStep(u"0003-three.sql"_s, "CREATE TABLE three (a TEXT);\n\nNONSENSE;\n");
        QVERIFY(!migrate(database(), m_schema, 0).has_value());
        QCOMPARE(check().value(), 2);
        QCOMPARE(queryInteger(database(), u"SELECT count(*) FROM sqlite_schema WHERE name = 'three'"_s).value(), 0);
    }

    void afterStep_belongsToTheTransaction()
    {
        std::vector<int> steps;
        m_schema.afterStep = [&](const QSqlDatabase &, int step) -> Result<void> {
            steps.push_back(step);
            return step == 2 ? Result<void>(std::unexpected(Error{u"no"_s, {}, {}})) : Result<void>();
        };
        QVERIFY(!migrate(database(), m_schema, 0).has_value());
        QCOMPARE(steps, (std::vector<int>{1, 2}));
        QCOMPARE(check().value(), 1);
    }

    void otherFiles_areRefusedInWords_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("said");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("below zero") << u"PRAGMA user_version = -3"_s << u"below zero"_s << ErrorKind::Damaged;
        QTest::newRow("newer") << u"PRAGMA user_version = 3"_s << u"newer"_s << ErrorKind::Newer;
        QTest::newRow("foreign") << u"PRAGMA application_id = 8"_s << u"another program"_s << ErrorKind::Foreign;
    }

    void otherFiles_areRefusedInWords()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, said);
        QVERIFY(migrate(database(), m_schema, 0).has_value() && execute(database(), pragma).has_value());
        const auto checked = check();
        QVERIFY(!checked.has_value());
        QVERIFY2(checked.error().what.contains(said), qPrintable(checked.error().text()));
        QTEST(checked.error().kind, "kind");
    }

    void largeFileThatWasCut_isDamaged()
    {
        QVERIFY(migrate(database(), m_schema, 0).has_value());
        QVERIFY(execute(database(), u"INSERT INTO one SELECT zeroblob(100000)"_s).has_value());
        QCOMPARE(check(0).value(), 2);
        const QString file = database().databaseName();
        m_connection.reset();
        QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
        auto opened = Connection::open(file, Access::ReadOnly); // SQLite itself may notice
        QVERIFY(!opened || !checkSchema((*opened)->database(), m_schema, 0));
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
