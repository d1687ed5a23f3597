// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/firstinstance.h"
#include "base/filesystem.h"
#include "sandbox/placefacts.h"
#include "startedinstance.h"

#include <QDir>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <sys/stat.h>
#include <unistd.h>

using namespace Ochre;
using namespace Ochre::App;
using namespace Qt::StringLiterals;

namespace {

constexpr int nobody = 65534;
constexpr auto everybody = QFileDevice::ReadOther | QFileDevice::ExeOther;

// Connects, sends a message, and says what came of it: as another user would.
int talk(const QString &socket)
{
    QLocalSocket connection;
    connection.connectToServer(socket);
    if (!connection.waitForConnected(5000)) {
        std::puts("no connection");
        return 1;
    }
    connection.write(encoded({{u"/stolen.rs"_s}, {}}));
    connection.waitForReadyRead(5000);
    std::puts(connection.readAll() == acknowledgement ? "taken" : "turned away");
    return 0;
}

// A server that takes everything and acknowledges it.
int deceive(const QString &socket)
{
    QLocalServer server;
    server.setSocketOptions(QLocalServer::WorldAccessOption);
    if (!server.listen(socket)) {
        return 1;
    }
    std::puts("listening");
    std::fflush(stdout);
    while (server.waitForNewConnection(20'000)) {
        QLocalSocket *connection = server.nextPendingConnection();
        connection->waitForReadyRead(2000);
        std::printf("got %lld bytes\n", static_cast<long long>(connection->bytesAvailable()));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

/// Two starts of the program, in processes of their own: who is the first, what is handed over, and what is in the way.
class TestSingleInstance final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_data = m_folder->filePath(u"data"_s);
        m_runtime = m_folder->filePath(u"run"_s);
        QVERIFY(makeFolder(m_runtime)); // 0700
    }

    void second_handsOverItsFiles()
    {
        StartedInstance first = start({});
        QVERIFY(first.says("first"));
        QCOMPARE(first.said(), "first\n");
        StartedInstance second = start({u"/a/b.rs"_s, u"/c d.ochrepack"_s});
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(second.said(), "handed over\n");
        QVERIFY(first.says("received /a/b.rs|/c d.ochrepack"));
        StartedInstance bare = start({});
        QCOMPARE(bare.exitCode(), 0);
        QVERIFY(QTest::qWaitFor([&first] { return first.said().endsWith("received \n"); }, 20'000));
        QCOMPARE(QDir(m_runtime).entryList(QDir::System).size(), 1); // and nothing in the shared temporary folder
    }

    void otherStore_isAnotherProgram()
    {
        StartedInstance first = start({});
        QVERIFY(first.says("first"));
        StartedInstance other({u"--instance"_s, m_folder->filePath(u"other"_s), m_runtime, u"3000"_s});
        QVERIFY(other.says("first"));
    }

    void killedFirst_isReplaced()
    {
        for (int round = 0; round < 5; ++round) {
            StartedInstance first = start({});
            QVERIFY(first.says("first"));
            first.kill(); // its socket stays
            QCOMPARE(QDir(m_runtime).entryList(QDir::System).size(), 1);
        }
        StartedInstance next = start({});
        QVERIFY(next.says("first"));
        QCOMPARE(next.said(), "first\n");
        QCOMPARE(start({u"/a.rs"_s}).exitCode(), 0);
        QVERIFY(next.says("received /a.rs"));
    }

    void endedFirst_isReplaced()
    {
        StartedInstance first = start({});
        QVERIFY(first.says("first"));
        first.signal(SIGTERM);
        QVERIFY(first.exitCode() != -1);
        QVERIFY(start({}).says("first"));
    }

    void hungFirst_isSaid()
    {
        StartedInstance first = start({});
        QVERIFY(first.says("first"));
        first.signal(SIGSTOP);
        StartedInstance second = start({u"/a.rs"_s}, 500);
        QCOMPARE(second.exitCode(), 1);
        QVERIFY2(second.said().startsWith("refused: Ochre is open already, but it does not answer."),
                 second.said().constData());
        // Killed while somebody waits for it: the waiting one takes its place.
        StartedInstance third = start({}, 20'000);
        QTest::qWait(200);
        QVERIFY(third.isRunning());
        first.kill();
        QVERIFY(third.says("first"));
    }

    void startsAtOneInstant_haveOneFirst()
    {
        constexpr int starts = 6;
        for (int round = 0; round < 8; ++round) {
            std::vector<StartedInstance> all;
            for (int i = 0; i < starts; ++i) {
                all.push_back(start({u"/%1.rs"_s.arg(i)}, 20'000));
            }
            int handed = 0;
            QVERIFY(QTest::qWaitFor(
                [&all, &handed] {
                    handed = 0;
                    for (StartedInstance &one : all) {
                        handed += one.said() == "handed over\n" ? 1 : 0;
                    }
                    return handed == starts - 1;
                },
                60'000));
            int firsts = 0;
            for (StartedInstance &one : all) {
                if (one.said().startsWith("first")) {
                    ++firsts;
                    QVERIFY(QTest::qWaitFor([&one] { return one.said().count("received /") == starts - 1; }, 20'000));
                    one.kill();
                }
            }
            QCOMPARE(firsts, 1);
        }
    }

    void runtimeFolder_thatIsNotPrivateIsLeftAlone_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("others may look") << u"others"_s;
        QTest::newRow("a link") << u"link"_s;
        QTest::newRow("missing") << u"missing"_s;
        QTest::newRow("another user's") << u"owner"_s;
    }

    void runtimeFolder_thatIsNotPrivateIsLeftAlone()
    {
        QFETCH(QString, how);
        const QByteArray path = QFile::encodeName(m_runtime);
        if (how == u"others") {
            QVERIFY(::chmod(path.constData(), 0755) == 0);
        } else if (how == u"owner") {
            if (::geteuid() != 0) {
                QSKIP("only root can give a folder to another user");
            }
            QVERIFY(::chown(path.constData(), nobody, nobody) == 0);
        } else {
            QVERIFY(QDir().rmdir(m_runtime));
            QVERIFY(how == u"missing"
                    || (makeFolder(m_runtime + u"2"_s) && QFile::link(m_runtime + u"2"_s, m_runtime)));
        }
        StartedInstance first = start({});
        QVERIFY(first.says("first"));
        QCOMPARE(first.said(), "first\n");
        QVERIFY(Sandbox::factsOf(m_data + u"/instance/socket"_s).kind == Sandbox::PlaceFacts::Kind::Socket);
        QVERIFY(Sandbox::factsOf(m_data + u"/instance"_s).isPrivate);
        QCOMPARE(start({u"/a.rs"_s}).exitCode(), 0);
        QVERIFY(first.says("received /a.rs"));
    }

    void hostilePlaceOfSocket_isSaidAndKept_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("file") << u"file"_s;
        QTest::newRow("link") << u"link"_s;
        QTest::newRow("folder") << u"folder"_s;
    }

    void hostilePlaceOfSocket_isSaidAndKept()
    {
        QFETCH(QString, what);
        StartedInstance before = start({});
        QVERIFY(before.says("first"));
        before.kill();
        const QString place = m_runtime + u'/' + QDir(m_runtime).entryList(QDir::System).value(0);
        const QString victim = m_folder->filePath(u"victim"_s);
        QVERIFY(saveFile(victim, "precious") && QFile::remove(place));
        QVERIFY(what == u"file"   ? saveFile(place, "precious").has_value()
                : what == u"link" ? QFile::link(victim, place)
                                  : QDir().mkdir(place));
        StartedInstance first = start({});
        QVERIFY(first.says("first: A second start cannot be handed over to this window."));
        QVERIFY(first.said().contains(QFile::encodeName(place)));
        QCOMPARE(readFile(victim, 100).value(), "precious");
        QVERIFY(what != u"file" || readFile(place, 100).value() == "precious");
        StartedInstance second = start({}, 300);
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.said().startsWith("refused"));
    }

    void hostilePlaceOfLock_isSaid_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("link") << u"link"_s;
        QTest::newRow("link to nothing") << u"dangling"_s;
        QTest::newRow("pipe") << u"pipe"_s;
        QTest::newRow("folder") << u"folder"_s;
        QTest::newRow("another user's") << u"owner"_s;
    }

    void hostilePlaceOfLock_isSaid()
    {
        QFETCH(QString, what);
        QVERIFY(makeFolder(m_data));
        const QString place = m_data + u"/instance.lock"_s;
        const QString victim = m_folder->filePath(u"victim"_s);
        QVERIFY(saveFile(victim, "precious"));
        if (what == u"owner") {
            if (::geteuid() != 0) {
                QSKIP("only root can give a file to another user");
            }
            QVERIFY(saveFile(place, "theirs"));
            QVERIFY(::chown(QFile::encodeName(place).constData(), nobody, nobody) == 0);
        } else if (what == u"pipe") {
            QVERIFY(::mkfifo(QFile::encodeName(place).constData(), 0600) == 0);
        } else if (what == u"folder") {
            QVERIFY(QDir().mkdir(place));
        } else {
            QVERIFY(QFile::link(what == u"link" ? victim : m_folder->filePath(u"nothing"_s), place));
        }
        StartedInstance first = start({});
        QCOMPARE(first.exitCode(), 1);
        QVERIFY2(first.said().startsWith("refused: ") && first.said().contains("instance.lock"),
                 first.said().constData());
        QCOMPARE(readFile(victim, 100).value(), "precious");
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"nothing"_s)));
    }

    void longPath_isSaidAndTheWindowOpens()
    {
        m_data = m_folder->filePath(QString(120, u'd'));
        m_runtime.clear();
        StartedInstance first = start({});
        QVERIFY(first.says("first: A second start cannot be handed over"));
        QVERIFY(first.said().contains("too long for a socket"));
    }

    // Whoever reaches the socket all the same is turned away by what the kernel knows of it.
    void otherUser_isTurnedAway()
    {
        if (::geteuid() != 0) {
            QSKIP("only root can play another user");
        }
        StartedInstance first = start({});
        QVERIFY(first.says("first"));
        const QString socket = m_runtime + u'/' + QDir(m_runtime).entryList(QDir::System).value(0);
        StartedInstance outside({u"--talk"_s, socket}, nobody);
        QVERIFY(outside.says("no connection")); // the folder is closed to it
        for (const QString &folder : {m_folder->path(), m_runtime}) {
            QVERIFY(QFile::setPermissions(folder, QFile::permissions(folder) | everybody));
        }
        QVERIFY(::chmod(QFile::encodeName(socket).constData(), 0777) == 0);
        StartedInstance inside({u"--talk"_s, socket}, nobody);
        QVERIFY2(inside.says("turned away"), inside.said().constData());
        QCOMPARE(start({u"/mine.rs"_s}).exitCode(), 0);
        QVERIFY(first.says("received /mine.rs"));
        QVERIFY(!first.said().contains("stolen"));
    }

    // The other way round: what answers at the place that the lock names is another user's.
    void otherUsersServer_isTrustedWithNothing()
    {
        if (::geteuid() != 0) {
            QSKIP("only root can play another user");
        }
        const QString theirs = m_folder->filePath(u"theirs"_s);
        QVERIFY(QDir().mkdir(theirs));
        QVERIFY(::chown(QFile::encodeName(theirs).constData(), nobody, nobody) == 0);
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::permissions(m_folder->path()) | everybody));
        StartedInstance server({u"--deceive"_s, theirs + u"/s"_s}, nobody);
        QVERIFY(server.says("listening"));
        QVERIFY(makeFolder(m_data));
        const auto lock = Sandbox::HeldLock::take(m_data + u"/instance.lock"_s).value();
        QVERIFY(lock && lock->write(QFile::encodeName(theirs + u"/s\n"_s)));
        StartedInstance second = start({u"/secret.rs"_s}, 2000);
        QCOMPARE(second.exitCode(), 1);
        QVERIFY2(second.said().contains("belongs to another user; nothing was handed to it"),
                 second.said().constData());
        QVERIFY(server.says("got 0 bytes"));
    }

    void otherMessages_doNoHarm()
    {
        StartedInstance first = start({});
        QVERIFY(first.says("first"));
        const QString socket = m_runtime + u'/' + QDir(m_runtime).entryList(QDir::System).value(0);
        const QByteArrayList messages{"hello\n", QByteArray(1 << 20, 'x'), "{\"ochre\":1,\"files\":[\"a\"]}\n",
                                      QByteArray(70'000, 'x') + '\n', "\n"};
        for (const QByteArray &message : messages) {
            QLocalSocket connection;
            connection.connectToServer(socket);
            QVERIFY(connection.waitForConnected());
            connection.write(message);
            QTRY_COMPARE_WITH_TIMEOUT(connection.state(), QLocalSocket::UnconnectedState, 4000);
        }
        // Many that say nothing do not keep out one that does for longer than they may be silent.
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < 30; ++i) {
            silent.push_back(std::make_unique<QLocalSocket>());
            silent.back()->connectToServer(socket);
        }
        QCOMPARE(start({u"/last.rs"_s}, 30'000).exitCode(), 0);
        QVERIFY(first.says("received /last.rs"));
    }

    // The program itself, from its arguments to its exit code.
    void program_handsOverOrSaysWhy()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(u"config"_s)));
        qputenv("XDG_CACHE_HOME", QFile::encodeName(m_folder->filePath(u"cache"_s)));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime));
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QString program = QStringLiteral(OCHRE_BINARY_DIR "/bin/ochre");
        QProcess first;
        first.start(program, QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(QDir(m_runtime).entryList({u"ochre-*"_s}, QDir::System).size() == 1, 30'000);
        QProcess second;
        second.start(program, {u"some.rs"_s});
        QVERIFY(second.waitForFinished(30'000));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(second.readAllStandardError(), QByteArray());
        ::kill(static_cast<pid_t>(first.processId()), SIGSTOP);
        second.start(program, {u"some.rs"_s});
        QVERIFY(second.waitForFinished(30'000));
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAllStandardError().startsWith("ochre: Ochre is open already, but it does not answer."));
        first.kill();
        QVERIFY(first.waitForFinished());
    }

private:
    [[nodiscard]] StartedInstance start(const QStringList &files, int patienceMs = 5000) const
    {
        return StartedInstance(QStringList{u"--instance"_s, m_data, m_runtime, QString::number(patienceMs)} + files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data;
    QString m_runtime;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--instance") {
        return playInstance(arguments.sliced(2));
    }
    if (arguments.value(1) == u"--talk") {
        return talk(arguments.value(2));
    }
    if (arguments.value(1) == u"--deceive") {
        return deceive(arguments.value(2));
    }
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_singleinstance.moc"
