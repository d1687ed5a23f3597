// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apkgmaker.h"
#include "exchange/ankicollection.h"
#include "exchange/apkg.h"
#include "exchange/stableid.h"
#include "exchangebench.h"

#include <QCryptographicHash>
#include <QSet>

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'795'000'000'123;

const std::vector<AnkiNote> twoNotes{
    {u"guid-1"_s, {u"rust::traits"_s, u"b"_s}, u"<p>What is <code>#[derive]</code>?</p>"_s, u"<p>An attribute.</p>"_s},
    {u"guid-2"_s, {}, u"two"_s, u"zwei"_s}};

/// Our own package, unpacked, as its tables are.
class OpenedPackage final {
public:
    explicit OpenedPackage(const QByteArray &bytes)
    {
        const auto archive = Packs::PackArchive::fromBytes(bytes);
        for (const Packs::PackedFile &file : archive->files()) {
            names << file.path;
            if (file.path == u"collection.anki2") {
                writeFile(m_folder.filePath(u"c"_s), *archive->content(file));
            } else {
                media = *archive->content(file);
            }
        }
        m_connection = std::move(*Sqlite::Connection::open(m_folder.filePath(u"c"_s), Sqlite::Access::ReadOnly));
    }

    [[nodiscard]] QString text(const QString &sql) const
    {
        return Sqlite::queryText(m_connection->database(), sql).value_or(u"?"_s);
    }
    [[nodiscard]] qint64 integer(const QString &sql) const
    {
        return Sqlite::queryInteger(m_connection->database(), sql).value_or(-1);
    }
    [[nodiscard]] QJsonObject object(const QString &sql) const
    {
        return QJsonDocument::fromJson(text(sql).toUtf8()).object();
    }

    QStringList names;
    QByteArray media;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Sqlite::Connection> m_connection;
};

QStringList columns(const OpenedPackage &package, const QString &table)
{
    return package.text(u"SELECT group_concat(name, ' ') FROM pragma_table_info('%1')"_s.arg(table)).split(u' ');
}

} // namespace

/// A package of Anki: ours is what its documentation asks for, and others are read, whoever made them.
class TestApkg final : public QObject {
    Q_OBJECT

private slots:
    void package_hasTheTablesOfSchema11()
    {
        const OpenedPackage package(*apkgOf(twoNotes, now));
        QCOMPARE(package.names, (QStringList{u"collection.anki2"_s, u"media"_s}));
        QCOMPARE(package.media, "{}");
        QCOMPARE(package.text(u"PRAGMA integrity_check"_s), u"ok"_s);
        QCOMPARE(columns(package, u"col"_s),
                 u"id crt mod scm ver dty usn ls conf models decks dconf tags"_s.split(u' '));
        QCOMPARE(columns(package, u"notes"_s), u"id guid mid mod usn tags flds sfld csum flags data"_s.split(u' '));
        QCOMPARE(
            columns(package, u"cards"_s),
            u"id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data"_s.split(u' '));
        QCOMPARE(columns(package, u"revlog"_s), u"id cid usn ease ivl lastIvl factor time type"_s.split(u' '));
        QCOMPARE(columns(package, u"graves"_s), u"usn oid type"_s.split(u' '));
        QCOMPARE(package.integer(u"SELECT ver FROM col"_s), 11);
        QCOMPARE(package.integer(u"SELECT count(*) FROM col"_s), 1);
        QCOMPARE(package.integer(u"SELECT crt % 86400 FROM col"_s), 0);
    }

    // Every note has a type that is there, every card a note and a deck that are there.
    void package_holdsTogether()
    {
        const OpenedPackage package(*apkgOf(twoNotes, now));
        const QJsonObject models = package.object(u"SELECT models FROM col"_s);
        const QJsonObject decks = package.object(u"SELECT decks FROM col"_s);
        const QString type = package.text(u"SELECT DISTINCT mid FROM notes"_s);
        QVERIFY(models.contains(type));
        QCOMPARE(models[type][u"flds"_s].toArray().size(), 2);
        QCOMPARE(models[type][u"id"_s].toInteger(), type.toLongLong());
        const QJsonObject side = models[type][u"tmpls"_s][0].toObject();
        QVERIFY(side[u"qfmt"_s].toString().contains(u"{{Front}}"));
        QVERIFY(side[u"afmt"_s].toString().contains(u"{{Back}}"));
        const QString deck = package.text(u"SELECT DISTINCT did FROM cards"_s);
        QCOMPARE(decks[deck][u"name"_s].toString(), u"Ochre"_s);
        QVERIFY(decks.contains(u"1"_s));
        QVERIFY(package.object(u"SELECT dconf FROM col"_s).contains(QString::number(decks[deck][u"conf"_s].toInt())));
        QCOMPARE(package.integer(u"SELECT count(*) FROM cards JOIN notes ON cards.nid = notes.id WHERE ord = 0"_s), 2);
        QCOMPARE(package.integer(u"SELECT count(*) FROM cards WHERE type = 0 AND queue = 0 AND due > 0"_s), 2);
        QCOMPARE(package.integer(u"SELECT count(DISTINCT id) FROM notes"_s), 2);
    }

    void notes_areWrittenAsAnkiReadsThem()
    {
        const OpenedPackage package(*apkgOf(twoNotes, now));
        QCOMPARE(package.text(u"SELECT guid FROM notes ORDER BY id LIMIT 1"_s), u"guid-1"_s);
        QCOMPARE(package.text(u"SELECT tags FROM notes WHERE guid = 'guid-1'"_s), u" rust::traits b "_s);
        QCOMPARE(package.text(u"SELECT flds FROM notes WHERE guid = 'guid-1'"_s).split(QChar(0x1f)),
                 (QStringList{twoNotes[0].front, twoNotes[0].back}));
        QCOMPARE(package.text(u"SELECT sfld FROM notes WHERE guid = 'guid-1'"_s), u"What is #[derive] ?"_s);
        // The first eight digits of the SHA-1 of what is shown of the first field.
        const QByteArray hash = QCryptographicHash::hash("two", QCryptographicHash::Sha1).toHex().first(8);
        QCOMPARE(package.integer(u"SELECT csum FROM notes WHERE guid = 'guid-2'"_s), hash.toLongLong(nullptr, 16));
    }

    void guids_areTheSameEachTime()
    {
        const std::vector<AnkiNote> notes = notesOf(rustCourse());
        QSet<QString> guids;
        for (const AnkiNote &note : notes) {
            guids.insert(note.guid);
        }
        QCOMPARE(guids.size(), std::ssize(notes));
        QCOMPARE(notesOf(rustCourse()), notes);
        QCOMPARE(*apkgOf(twoNotes, now), *apkgOf(twoNotes, now));
    }

    void exportImportExport_isEqual()
    {
        const QByteArray package = *apkgOf(notesOf(rustCourse()), now);
        const Result<Incoming> raw = readApkg(package, u"a.apkg"_s);
        QVERIFY2(raw, raw ? "" : qPrintable(raw.error().text()));
        const Incoming incoming = settled(*raw);
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(*apkgOf(notesOf(importedCourse(incoming)), now), package);
    }

    void types_makeTheirCards()
    {
        ApkgMaker maker;
        maker.addType(1, 0, {u"Front"_s, u"Back"_s},
                      {{u"{{Front}}"_s, u"{{FrontSide}}<hr>{{Back}}"_s}, {u"{{Back}}"_s, u"{{FrontSide}}{{Front}}"_s}});
        maker.addType(2, 1, {u"Text"_s, u"Extra"_s}, {{u"{{cloze:Text}}"_s, u"{{cloze:Text}}<br>{{Extra}}"_s}});
        maker.addType(3, 0, {u"A"_s, u"B"_s, u"C"_s}, {{u"{{#B}}{{A}}{{/B}}"_s, u"{{FrontSide}} {{type:B}} {{C}}"_s}});
        maker.addNote(u"rev"_s, 1, {u"one"_s, u"<b>two</b>"_s}, u" x y "_s);
        maker.addNote(u"gap"_s, 2, {u"A {{c1::move::verb}} and a {{c2::borrow}}"_s, u"more"_s});
        maker.addNote(u"three"_s, 3, {u"q"_s, u"b"_s, u""_s});
        maker.addNote(u"half"_s, 1, {u"one side"_s, u" <br> "_s});
        maker.addCollection();
        const Result<Incoming> incoming = readApkg(maker.package(), u"a.apkg"_s);
        QVERIFY2(incoming, incoming ? "" : qPrintable(incoming.error().text()));
        QStringList cards;
        for (const Course::Question &question : incoming->questions) {
            cards << question.prompt + u" | "_s + question.answer;
        }
        QCOMPARE(cards, (QStringList{u"one | **two**"_s, u"**two** | one"_s,
                                     u"A \\[verb\\] and a borrow | A **move** and a **borrow**\n\nmore"_s,
                                     u"A move and a \\[…\\] | A **move** and a **borrow**\n\nmore"_s, u"q | b"_s}));
        QCOMPARE(incoming->questions[0].tags, (QStringList{u"x"_s, u"y"_s}));
        QCOMPARE(told(*incoming), QStringList{u"0: Note 4 has no card with text on both sides."_s});
    }

    void ids_comeFromTheGuid()
    {
        QCOMPARE(guidOf(u"any"_s, idOfGuid(u"bXJz9~$k+A"_s)), u"bXJz9~$k+A"_s);
        QVERIFY(isId(idOfGuid(u"bXJz9~$k+A"_s)));
        QVERIFY(isId(idOfGuid(u"x"_s.repeated(500))));
        QVERIFY(idOfGuid(u"x"_s.repeated(500)) != idOfGuid(u"x"_s.repeated(501)));
    }
};

QTEST_GUILESS_MAIN(TestApkg)
#include "tst_apkg.moc"
