// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "ctl/progresscommand.h"
#include "progress/eventstore.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// What is no file where the store or an export should be: each has its sentence, and nothing waits for ever.
class TestStorePlaces final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
    QString m_err;

    int run(const QStringList &arguments)
    {
        QString out;
        m_err.clear();
        QTextStream outStream(&out);
        QTextStream errStream(&m_err);
        return Ctl::runProgressCommand(arguments, m_paths, outStream, errStream);
    }

    static QByteArray compact(const QJsonObject &object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

    /// A note as the first edition exported it.
    static QByteArray lineOf(int number, const QString &text)
    {
        return compact({{u"id"_s, u"019e0000-0000-7000-8000-00000000000%1"_s.arg(number)},
                        {u"kind"_s, u"note-written"_s},
                        {u"time_ms"_s, 5},
                        {u"lesson"_s, QString()},
                        {u"subject"_s, QString()},
                        {u"data"_s, QJsonObject{{u"text"_s, text}}}});
    }

    /// Puts something that is no regular file to this place.
    static bool place(const QString &what, const QString &path)
    {
        if (what == u"fifo"_s) {
            return mkfifo(qPrintable(path), 0600) == 0;
        }
        if (what == u"folder"_s) {
            return QDir().mkdir(path);
        }
        return what == u"device"_s ? QFile::link(u"/dev/zero"_s, path) : saveFile(path, {}).has_value();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = Paths::below(m_folder->path());
        QVERIFY(QDir().mkpath(m_paths.data));
    }

    void noFile_isRefusedAsStore_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("command");
        for (const QString &what : {u"fifo"_s, u"folder"_s, u"device"_s}) {
            for (const QStringList &command :
                 {QStringList{u"stats"_s}, QStringList{u"verify"_s}, QStringList{u"export"_s}, QStringList{u"repair"_s},
                  QStringList{u"backup"_s, u"/dev/shm/no"_s}}) {
                QTest::addRow("%s, %s", qPrintable(what), qPrintable(command.first())) << what << command;
            }
        }
    }

    void noFile_isRefusedAsStore()
    {
        QFETCH(QString, what);
        QFETCH(QStringList, command);
        QVERIFY(place(what, Progress::EventStore::fileIn(m_paths.data)));
        QCOMPARE(run(command), 2);
        QVERIFY2(m_err.startsWith(u"This is not a regular file, so it cannot be opened. "_s), qPrintable(m_err));
        QCOMPARE(m_err.count(u'\n'), 1);
    }

    void noFile_isRefusedAsExport_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("fifo") << u"fifo"_s;
        QTest::newRow("folder") << u"folder"_s;
        QTest::newRow("device") << u"device"_s;
    }

    void noFile_isRefusedAsExport()
    {
        QFETCH(QString, what);
        const QString path = m_folder->filePath(u"export"_s);
        QVERIFY(place(what, path));
        QCOMPARE(run({u"import"_s, path}), 2);
        QVERIFY2(m_err.startsWith(u"The export is no regular file. "_s), qPrintable(m_err));
        QVERIFY(!QFileInfo::exists(Progress::EventStore::fileIn(m_paths.data)));
        QCOMPARE(run({u"restore"_s, path}), 2);
        QVERIFY2(m_err.startsWith(u"There is no backup in this place. "_s), qPrintable(m_err));
    }

    // The line is named, and nothing of the rest is taken in.
    void longLine_isRefusedByItsNumber()
    {
        const QByteArray old =
            compact({{u"format"_s, u"ochre-progress"_s}, {u"version"_s, 1}}) + '\n' + lineOf(1, u"short"_s) + '\n';
        const QByteArray large = lineOf(2, QString(5 * 1024 * 1024, u'x')) + '\n';
        QVERIFY(saveFile(m_folder->filePath(u"large"_s), old + large));
        QCOMPARE(run({u"import"_s, m_folder->filePath(u"large"_s)}), 2);
        QVERIFY2(m_err.startsWith(
                     u"Line 3 of the export cannot be used: a text of it is too large. Nothing was imported."_s),
                 qPrintable(m_err.left(200)));
        QVERIFY(saveFile(m_folder->filePath(u"endless"_s), old + QByteArray(40 * 1024 * 1024, 'x')));
        QCOMPARE(run({u"import"_s, m_folder->filePath(u"endless"_s)}), 2);
        QVERIFY2(m_err.startsWith(u"Line 3 of the export cannot be used: it is too long. Nothing was imported."_s),
                 qPrintable(m_err.left(200)));
        QCOMPARE(run({u"stats"_s}), 0);
    }

    // Root may look into every folder, and is somebody else meanwhile.
    void closedFolder_isNotTakenForNoProgress()
    {
        QVERIFY(Progress::EventStore::open(Progress::EventStore::fileIn(m_paths.data)));
        QCOMPARE(::chmod(qPrintable(m_folder->path()), 0711), 0);
        QCOMPARE(::chmod(qPrintable(m_paths.data), 0), 0);
        constexpr uid_t nobody = 65534;
        const bool isRoot = geteuid() == 0;
        const bool isOther = !isRoot || setresuid(nobody, nobody, 0) == 0;
        const int code = run({u"stats"_s});
        QVERIFY(!isRoot || (isOther && setresuid(0, 0, 0) == 0));
        QCOMPARE(::chmod(qPrintable(m_paths.data), 0700), 0);
        QVERIFY2(code == 2, qPrintable(m_err));
        QVERIFY2(m_err.startsWith(u"The file cannot be opened. It is where your progress is kept. "_s),
                 qPrintable(m_err));
    }
};

QTEST_GUILESS_MAIN(TestStorePlaces)
#include "tst_storeplaces.moc"
