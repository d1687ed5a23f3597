// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/notespage.h"
#include "progress/notebook.h"
#include "smallpack.h"
#include "support/killrounds.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>

using namespace Ochre;
using namespace Ochre::Window;

namespace {

constexpr int wordMs = 60;      // between two words
constexpr int longestMs = 6000; // until the kill
constexpr qint64 mayBeLostMs = 3000;

Paths pathsIn(const QString &folder)
{
    Paths paths = Paths::below(folder);
    paths.lessons = folder + u"/pack"_s;
    return paths;
}

QPlainTextEdit *openNote(WindowDesk &desk)
{
    const QString heading = Progress::notebookHeadings().constFirst();
    desk.window.showPage(Rail::Notes);
    desk.window.notesPage().showNote({Progress::notebookCourse, heading, Progress::headingNote(heading)});
    return desk.window.notesPage().findChild<QPlainTextEdit *>(u"notesText"_s);
}

bool isReady(const WindowDesk &desk)
{
    return QTest::qWaitFor([&desk] { return desk.progress.isPersistent(); }, 60'000);
}

/// Types numbered words on the Notes page and says when, until it is killed.
int typeWords(const QString &folder)
{
    WindowDesk desk(pathsIn(folder));
    if (!desk.start() || !isReady(desk)) {
        return 1;
    }
    QPlainTextEdit *text = openNote(desk);
    text->moveCursor(QTextCursor::End);
    QElapsedTimer clock;
    clock.start();
    for (int number = 0;; ++number) {
        QTest::keyClicks(text, u"w%1 "_s.arg(number));
        acknowledge(u"%1 %2"_s.arg(number).arg(clock.elapsed()));
        QTest::qWait(wordMs);
    }
}

} // namespace

/// Kills the whole program while somebody types on the Notes page.
class TestNoteKills final : public QObject {
    Q_OBJECT

private slots:
    void whatWasTyped_survivesSigkill()
    {
        const int rounds = killRounds(8, 2);
        for (int round = 0; round < rounds; ++round) {
            const QTemporaryDir folder;
            const Paths paths = pathsIn(folder.path());
            for (const QString &place : {paths.data, paths.config, paths.cache}) {
                QVERIFY(QDir().mkpath(place));
            }
            QVERIFY(SmallPack::writeTo(paths.lessons));
            const QStringList said = linesUntilKilled({u"--type"_s, folder.path()}, longestMs);
            QVERIFY(!said.isEmpty());
            const qint64 endMs = said.last().section(u' ', 1).toLongLong();
            WindowDesk desk(paths);
            QVERIFY(desk.start());
            QVERIFY(isReady(desk));
            const QString text = openNote(desk)->toPlainText();
            for (const QString &line : said) {
                if (line.section(u' ', 1).toLongLong() <= endMs - mayBeLostMs) {
                    QVERIFY2(text.contains(u"w%1 "_s.arg(line.section(u' ', 0, 0))),
                             qPrintable(u"%1 ms before the end: “%2”"_s.arg(endMs).arg(text)));
                }
            }
            qInfo("killed after %lld ms: %lld words typed, %lld there", endMs, static_cast<long long>(said.size()),
                  static_cast<long long>(text.count(u'w')));
        }
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (application.arguments().value(1) == u"--type"_s) {
        return typeWords(application.arguments().value(2));
    }
    TestNoteKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notekills.moc"
