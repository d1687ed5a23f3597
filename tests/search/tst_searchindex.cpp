// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/searchindex.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Search::SearchEntry;
using Search::SearchHit;
using Search::SearchIndex;
using Kind = SearchEntry::Kind;

namespace {

SearchEntry entry(const QString &title, const QString &text, Kind kind = Kind::Section)
{
    return {kind, u"lesson"_s, title, title, u"Lesson 1"_s, text};
}

SearchIndex indexOf(const std::vector<SearchEntry> &entries)
{
    auto index = SearchIndex::create();
    if (!index || !index->add(entries)) {
        qFatal("no index");
    }
    return std::move(*index);
}

QStringList titles(const SearchIndex &index, const QString &text, int limit = 30)
{
    const Result<std::vector<SearchHit>> hits = index.find(text, limit);
    if (!hits) {
        qFatal("%s", qPrintable(hits.error().text()));
    }
    QStringList result;
    for (const SearchHit &hit : *hits) {
        result << hit.entry.title;
    }
    return result;
}

} // namespace

/// The index by itself: what is found, in which order, and what it makes of texts that nobody expects.
class TestSearchIndex final : public QObject {
    Q_OBJECT

private slots:
    void titles_countMoreThanTexts()
    {
        const SearchIndex index =
            indexOf({entry(u"A"_s, u"drop drop drop of the value"_s), entry(u"Drop"_s, u"what an owner does"_s)});
        QCOMPARE(titles(index, u"drop"_s), (QStringList{u"Drop"_s, u"A"_s}));
    }

    void word_isFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::newRow("case") << u"Borrowing"_s << u"bORROWing"_s;
        QTest::newRow("beginning") << u"borrowing"_s << u"borr"_s;
        QTest::newRow("accent left out") << u"naïve"_s << u"naive"_s;
        QTest::newRow("accent added") << u"naive"_s << u"naïve"_s;
        QTest::newRow("letter and accent apart") << u"cafés"_s << u"cafe\u0301s"_s;
        QTest::newRow("apart in the text") << u"cafe\u0301s"_s << u"cafés"_s;
        QTest::newRow("Greek") << u"ΑΒΓΔ"_s << u"αβγ"_s;
        QTest::newRow("Chinese") << u"所有权 规则"_s << u"所有权"_s;
        QTest::newRow("identifier") << u"let first_word = 1;"_s << u"first_wo"_s;
        QTest::newRow("path") << u"std::mem::replace"_s << u"mem::replace"_s;
        QTest::newRow("generic") << u"Rc<RefCell<u32>>"_s << u"rc<refcell"_s;
        QTest::newRow("number") << u"E0382"_s << u"e0382"_s;
        QTest::newRow("line end") << u"one\r\ntwo"_s << u"two"_s;
        QTest::newRow("quoted") << u"he said \"moved\""_s << u"\"moved\""_s;
    }

    void word_isFoundHoweverItIsWritten()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, typed);
        QCOMPARE(titles(indexOf({entry(u"here"_s, text), entry(u"there"_s, u"something else"_s)}), typed),
                 QStringList{u"here"_s});
    }

    void textWithoutAWord_findsNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u" \t\n"_s;
        QTest::newRow("signs") << u"&*(){}[]\"'`;:!?"_s;
        QTest::newRow("NUL") << QString(QChar(0));
        QTest::newRow("half a pair") << QString(QChar(0xd83e));
        QTest::newRow("crab") << u"🦀"_s;
    }

    void textWithoutAWord_findsNothing()
    {
        QFETCH(const QString, typed);
        QCOMPARE(titles(indexOf({entry(u"one"_s, u"a & b 🦀"_s)}), typed), QStringList());
    }

    void strangeText_isKeptAndFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("statement") << u"'); DROP TABLE entries; --"_s;
        QTest::newRow("control signs") << u"\u0001\u0002\u0003\u001b[31m"_s;
        QTest::newRow("one endless word") << QString(1'000'000, u'y');
        QTest::newRow("many words") << u"y "_s.repeated(200'000);
        QTest::newRow("nothing else") << QString();
    }

    void strangeText_isKeptAndFound()
    {
        QFETCH(const QString, text);
        const SearchIndex index = indexOf({entry(u"strange"_s, text + u" needle"_s), entry(u"plain"_s, u"needle"_s)});
        QCOMPARE(titles(index, u"needle"_s).size(), 2);
        const auto hits = index.find(u"needle"_s);
        for (const SearchHit &hit : *hits) {
            QVERIFY(hit.snippet.contains(u"\u0002needle\u0003"_s));
            QVERIFY(!hit.snippet.contains(u'\n'));
            QVERIFY(hit.entry.text.isEmpty());
        }
    }

    void hugeQuery_isAnswered()
    {
        const SearchIndex index = indexOf({entry(u"one"_s, u"a few words"_s)});
        QVERIFY(index.find(QString(100'000, u'a')).has_value());
        QCOMPARE(titles(index, u"few "_s.repeated(500)), QStringList{u"one"_s});
    }

    void limit_holds()
    {
        std::vector<SearchEntry> many;
        for (int number = 0; number < 50; ++number) {
            many.push_back(entry(QString::number(number), u"word"_s));
        }
        const SearchIndex index = indexOf(many);
        QCOMPARE(titles(index, u"word"_s, 7).size(), 7);
        QCOMPARE(titles(index, u"word"_s, 0).size(), 0);
        QCOMPARE(titles(index, u"word"_s).size(), 30);
    }

    void removal_takesOneKindAndLeavesTheRest()
    {
        SearchIndex index = indexOf({entry(u"text"_s, u"word"_s), entry(u"note"_s, u"word"_s, Kind::Note),
                                     entry(u"code"_s, u"word"_s, Kind::Table)});
        QVERIFY(index.removeAll(Kind::Note).has_value());
        QVERIFY(index.removeAll(Kind::Note).has_value()); // nothing is left to remove
        QStringList left = titles(index, u"word"_s);
        left.sort();
        QCOMPARE(left, (QStringList{u"code"_s, u"text"_s}));
        QVERIFY(index.add({entry(u"note"_s, u"word"_s, Kind::Note)}).has_value());
        QCOMPARE(titles(index, u"word"_s).size(), 3);
    }

    void everyField_comesBackAsItWas()
    {
        const SearchEntry kept{Kind::MustKnow, u"les/son"_s, u"sub \"ject\""_s, u"Ti'tle ä"_s, u"Pl%1ace"_s, u"body"_s};
        const auto hits = indexOf({kept}).find(u"body"_s);
        QVERIFY(hits && hits->size() == 1);
        SearchEntry expected = kept;
        expected.text.clear();
        QVERIFY(hits->front().entry == expected);
    }

    // Whatever stands in a text is found by any of its words, in whichever order the texts came.
    void everyWord_findsItsTexts()
    {
        QRandomGenerator random(20261129);
        const QStringList words{u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta_one"_s, u"E0382"_s, u"für"_s, u"所有"_s};
        for (int round = 0; round < 20; ++round) {
            std::vector<SearchEntry> entries;
            for (int number = 0; number < 12; ++number) {
                QStringList text;
                for (int count = random.bounded(1, 5); count > 0; --count) {
                    text << words[random.bounded(static_cast<int>(words.size()))];
                }
                entries.push_back(entry(QString::number(number), text.join(u' ')));
            }
            const SearchIndex index = indexOf(entries);
            std::ranges::shuffle(entries, random);
            const SearchIndex shuffled = indexOf(entries);
            for (const QString &word : words) {
                QSet<QString> expected;
                for (const SearchEntry &candidate : entries) {
                    if (candidate.text.split(u' ').contains(word)) {
                        expected.insert(candidate.title);
                    }
                }
                const QStringList found = titles(index, word);
                const QStringList again = titles(shuffled, word);
                QCOMPARE(QSet<QString>(found.begin(), found.end()), expected);
                QCOMPARE(QSet<QString>(again.begin(), again.end()), expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
