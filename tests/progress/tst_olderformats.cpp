// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/schema.h"
#include "progress/eventstore.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "storefixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Ochre::Progress;
using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;

} // namespace

/// Stores that earlier versions wrote, one of each format: data/progress-vN.sqlite. 1 and 2 were written by the program
/// of their time; 3 and 4 were made with their own steps of resources/sql, with what 2 becomes in them.
class TestOlderFormats final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"progress.sqlite"_s);
    }

    void oldFile_isBroughtUpToDate()
    {
        QVERIFY(QFile::copy(QStringLiteral(OCHRE_TEST_DATA "/progress-v1.sqlite"), m_file));
        QVERIFY(QFile::setPermissions(m_file, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        auto store = EventStore::open(m_file);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
        QCOMPARE(store->state().eventCount(), 6); // one of an unknown kind
        QCOMPARE(store->state().of().answers[u"own-1"_s].attempts, 2);
        QCOMPARE(store->state().of().errors[u"E0382"_s].count, 1);
        QCOMPARE(store->snapshots(u"ownership/example-1"_s, 9)->front().source, "fn main() {}\n");
        QCOMPARE(store->append(std::vector{answer(u"own-1"_s, start + 60'000)})->added, 1);
        QCOMPARE(store->verify()->problems, QStringList());
    }

    void oldFile_isCopiedBesideItselfFirst_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("events");
        QTest::newRow("1") << 1 << 6;
        for (int format = 2; format < newestVersion(storeSchema()); ++format) {
            QTest::addRow("%d", format) << format << 17; // a format whose file is missing fails
        }
    }

    // Whatever Ochre has ever written is opened, brought up to date with all that is in it, and kept as it was.
    void oldFile_isCopiedBesideItselfFirst()
    {
        QFETCH(const int, format);
        QFETCH(const int, events);
        const QString old = QStringLiteral(OCHRE_TEST_DATA "/progress-v%1.sqlite").arg(format);
        QVERIFY2(QFile::copy(old, m_file), qPrintable(old));
        QVERIFY(QFile::setPermissions(m_file, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        {
            auto store = EventStore::open(m_file);
            QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
            QCOMPARE(store->state().eventCount(), events);
            QCOMPARE(store->append(std::vector{answer(u"own-1"_s, start + 60'000)})->added, 1);
            QCOMPARE(store->verify()->problems + store->verify()->gaps, QStringList());
        }
        QVERIFY(EventStore::open(m_file).has_value());
        const int newest = newestVersion(storeSchema());
        const QString name = u"progress.sqlite.before-format-%1-*"_s.arg(newest);
        const QStringList copies = QDir(m_folder->path()).entryList({name});
        QCOMPARE(copies.size(), 1);
        const auto copy = Connection::open(m_folder->filePath(copies.first()), Access::ReadOnly);
        QCOMPARE(queryInteger((*copy)->database(), u"PRAGMA user_version"_s).value(), format);
        QCOMPARE(queryInteger((*copy)->database(), u"SELECT count(*) FROM events"_s).value(), events);
        const auto now = Connection::open(m_file, Access::ReadOnly);
        QCOMPARE(queryInteger((*now)->database(), u"PRAGMA user_version"_s).value(), newest);
    }

    // From format 3 on the chain is taken over as it is: other devices know it already.
    void chainOfAnOldFile_goesOn()
    {
        for (const int format : {3, 4}) {
            const QString file = m_folder->filePath(u"chain-%1.sqlite"_s.arg(format));
            QVERIFY(QFile::copy(QStringLiteral(OCHRE_TEST_DATA "/progress-v%1.sqlite").arg(format), file));
            QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
            const auto headOf = [&file] {
                const auto connection = Connection::open(file, Access::ReadOnly);
                return std::pair(queryText((*connection)->database(), u"SELECT device FROM store"_s).value(),
                                 queryText((*connection)->database(),
                                           u"SELECT group_concat(hex(checksum)) FROM events ORDER BY rowid"_s)
                                     .value());
            };
            const auto before = headOf();
            QVERIFY(EventStore::open(file).has_value());
            QCOMPARE(headOf(), before);
            const auto connection = Connection::open(file, Access::ReadOnly);
            QCOMPARE(queryInteger((*connection)->database(), u"SELECT count(*) FROM sync_received"_s).value(),
                     format == 4 ? 1 : 0);
        }
    }

    void oldFile_keepsEveryKind()
    {
        QVERIFY(QFile::copy(QStringLiteral(OCHRE_TEST_DATA "/progress-v2.sqlite"), m_file));
        auto store = EventStore::open(m_file);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
        QCOMPARE(store->state().courses.keys(), QStringList{u"rust"_s}); // what was before there were several
        const ProgressState &state = store->state().of();
        QCOMPARE(state.eventCount, 17); // one of an unknown kind
        QCOMPARE(state.answers[u"own-1"_s].attempts, 2);
        QVERIFY(state.answers[u"own-1"_s].correct);
        QCOMPARE(state.answers[u"own-1"_s].sureness, Journal::Sureness::Guess);
        QCOMPARE(state.errors[u"E0382"_s].count, 1);
        QCOMPARE(state.exercises[u"ship"_s], (ExerciseState{2, true}));
        QCOMPARE(state.notes.size(), 2);
        QVERIFY(state.mustKnow[u"line-one"_s]);
        QCOMPARE(state.lessons[u"ownership"_s].ratings.size(), 1U);
        QVERIFY(state.lessons[u"ownership"_s].solvedExercises.contains(u"ship"_s));
        QCOMPARE(store->snapshots(u"ownership/example-1"_s, 9)->front().source, "fn main() {}\n");
        QCOMPARE(store->verify()->problems + store->verify()->gaps, QStringList());
    }

    // A copy for reading is sealed like the store itself, so that its export can be merged with it later.
    void oldFile_isSealedTheSameTwice()
    {
        const QString again = m_folder->filePath(u"again.sqlite"_s);
        QByteArray texts;
        for (const QString &file : {m_file, again}) {
            QVERIFY(QFile::copy(QStringLiteral(OCHRE_TEST_DATA "/progress-v2.sqlite"), file));
            QByteArray text;
            QVERIFY(EventStore::open(file)->forEach([&text](const Event &event) -> Result<void> {
                text += event.checksum;
                return {};
            }));
            QVERIFY(texts.isEmpty() || texts == text);
            texts = text;
        }
        QCOMPARE(texts.size(), 17 * 32);
    }

    void oldFile_canBeReadWithoutBeingChanged()
    {
        QVERIFY(QFile::copy(QStringLiteral(OCHRE_TEST_DATA "/progress-v1.sqlite"), m_file));
        const QByteArray before = contentOf(m_file);
        auto store = EventStore::open(m_file, Access::ReadOnly);
        QVERIFY(store.has_value() && store->isReadOnly());
        QCOMPARE(store->file(), m_file);
        QCOMPARE(store->state().eventCount(), 6);
        QVERIFY(!store->append(std::vector{answer(u"q"_s, start)}).has_value());
        QCOMPARE(contentOf(m_file), before);
    }
};

QTEST_GUILESS_MAIN(TestOlderFormats)
#include "tst_olderformats.moc"
