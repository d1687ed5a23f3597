// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draftfile.h"
#include "support/killrounds.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Lesson;
using namespace Qt::StringLiterals;

namespace {

qint64 draftIn(const QString &file)
{
    return DraftFile(file).group(u"notes"_s).value(u"number"_s).toInteger(-1);
}

/// Writes a draft with a number that grows, and says it when it is on the disk, until it is killed.
void writeDrafts(const QString &file)
{
    DraftFile drafts(file);
    for (qint64 number = drafts.group(u"notes"_s).value(u"number"_s).toInteger() + 1;; ++number) {
        drafts.setGroup(u"notes"_s, {{u"number"_s, number}, {u"text"_s, QString(5000, u'x')}});
        while (draftIn(file) != number) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        }
        acknowledge(QString::number(number));
    }
}

} // namespace

/// Kills the program while it writes the drafts of notes.
class TestDraftKills final : public QObject {
    Q_OBJECT

private slots:
    void writtenDrafts_surviveSigkill()
    {
        const QTemporaryDir folder;
        const QString file = DraftFile::fileIn(folder.path());
        const int rounds = killRounds(7, 4);
        qint64 last = 0;
        for (int round = 0; round < rounds; ++round) {
            const QStringList said = linesUntilKilled({u"--drafts"_s, file}, 60);
            QVERIFY(!said.isEmpty());
            last = said.last().toLongLong();
            QVERIFY2(draftIn(file) >= last, qPrintable(u"draft %1 was lost"_s.arg(last)));
            QVERIFY(!DraftFile(file).problem());
        }
        qInfo("%d kills, %lld drafts, none lost", rounds, static_cast<long long>(last));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--drafts"_s) {
        writeDrafts(application.arguments().value(2));
        return 1;
    }
    TestDraftKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_draftkills.moc"
