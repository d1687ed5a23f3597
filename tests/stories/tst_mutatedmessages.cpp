// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/storyjson.h"
#include "storybench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Stories;
using namespace Qt::StringLiterals;

/// Messages of the compiler whose spans were shuffled, cut, doubled and moved: whatever comes of it, a story stays
/// whole and draws no arrow that its own events deny.
class TestMutatedMessages final : public QObject {
    Q_OBJECT

private slots:
    void story_staysWhole_data()
    {
        QTest::addColumn<QString>("path");
        const QDir seeds(QStringLiteral(OCHRE_SOURCE_DIR "/tests/fuzz/data/stories"));
        for (const QFileInfo &file : seeds.entryInfoList(QDir::Files, QDir::Name)) {
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
        }
    }

    void story_staysWhole()
    {
        QFETCH(QString, path);
        const QByteArrayList lines = readData(path).split('\n');
        QJsonObject message;
        for (const QByteArray &line : lines) {
            const QJsonObject read = QJsonDocument::fromJson(line).object();
            if (message.isEmpty() && !read[u"spans"_s].toArray().isEmpty()) {
                message = read;
            }
        }
        QVERIFY(!message.isEmpty());
        QVERIFY(!toldOf(message).empty()); // as it is, it has one
        QRandomGenerator random(20'261'130);
        int told = 0;
        for (int round = 0; round < 400; ++round) {
            const QJsonObject mutated = mutate(message, random);
            for (const Story &story : toldOf(mutated)) {
                ++told;
                const QString wrong = wrongIn(story);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(wrong + u'\n' + QString::fromUtf8(QJsonDocument(mutated).toJson())));
            }
        }
        QVERIFY2(told > 100, qPrintable(QString::number(told))); // else nothing was tried
    }

private:
    static std::vector<Story> toldOf(const QJsonObject &message)
    {
        const QByteArray source(1'000, 'a');
        const auto parsed = Diagnostics::parseRustcOutput(QJsonDocument(message).toJson(QJsonDocument::Compact),
                                                          {.ownFile = u"main.rs"_s, .source = source});
        return storiesOf(parsed.diagnostics, {.bytes = source});
    }

    static QString wrongIn(const Story &story)
    {
        const int count = int(story.events.size());
        if (story.sentences.size() != count) {
            return u"not one sentence an event"_s;
        }
        for (const Edge &edge : story.edges) {
            if (edge.from < 0 || edge.to < 0 || edge.from >= count || edge.to >= count) {
                return u"an edge to nowhere"_s;
            }
            const Event &from = story.events[size_t(edge.from)];
            const Event &to = story.events[size_t(edge.to)];
            if (from.kind == EventKind::Context || to.kind == EventKind::Context || from.file != to.file) {
                return u"an edge to the scene or into another file"_s;
            }
            const bool isBack = to.byteStart < from.byteStart;
            const bool isOrdered = from.kind == EventKind::Declared || to.kind == EventKind::Ends
                                   || (to.kind == EventKind::Used && !from.again);
            if ((edge.from == edge.to && !from.again) || (isBack && isOrdered)) {
                return u"an edge that goes back without a loop"_s;
            }
        }
        return toJson(story).isEmpty() ? u"no JSON"_s : QString();
    }

    // One to three changes of its spans, or of its code.
    static QJsonObject mutate(QJsonObject message, QRandomGenerator &random)
    {
        static const QStringList codes{u"E0382"_s, u"E0499"_s, u"E0505"_s, u"E0597"_s, u"E0716"_s, u"E9999"_s};
        QJsonArray spans = message[u"spans"_s].toArray();
        for (int change = random.bounded(1, 4); change > 0 && !spans.isEmpty(); --change) {
            const qsizetype at = random.bounded(int(spans.size()));
            const qsizetype other = random.bounded(int(spans.size()));
            QJsonObject span = spans[at].toObject();
            switch (random.bounded(9)) {
            case 0:
                spans.removeAt(at);
                continue;
            case 1:
                spans.append(span);
                continue;
            case 2:
                span[u"label"_s] = spans[other][u"label"_s];
                break;
            case 3:
                span[u"byte_start"_s] = random.bounded(2'000) - 500;
                break;
            case 4:
                span[u"byte_end"_s] = double(random.bounded(1'000)) * 1e12;
                break;
            case 5:
                span[u"line_start"_s] = random.bounded(100) - 50;
                break;
            case 6:
                span[u"file_name"_s] = random.bounded(2) == 0 ? u"other.rs"_s : u"/rustc/core.rs"_s;
                break;
            case 7:
                span[u"is_primary"_s] = !span[u"is_primary"_s].toBool();
                break;
            default:
                message[u"code"_s] = QJsonObject{{u"code"_s, codes[random.bounded(int(codes.size()))]}};
                break;
            }
            spans[at] = span;
        }
        message[u"spans"_s] = spans;
        return message;
    }
};

QTEST_GUILESS_MAIN(TestMutatedMessages)
#include "tst_mutatedmessages.moc"
