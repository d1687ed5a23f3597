// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxdescriptor.h"

#include <fcntl.h>
#include <QTest>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

using namespace Ochre::Sandbox;

namespace {

bool isOpen(int number)
{
    return ::fcntl(number, F_GETFD) >= 0;
}

ssize_t readFrom(const Descriptor &descriptor)
{
    std::array<char, 16> bytes{};
    return ::read(descriptor.number(), bytes.data(), bytes.size());
}

} // namespace

class TestSandboxDescriptor final : public QObject {
    Q_OBJECT

private slots:
    void descriptor_isClosedAtItsEnd()
    {
        int number = -1;
        {
            const Descriptor descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
            number = descriptor.number();
            QVERIFY(descriptor.isValid() && isOpen(number));
        }
        QVERIFY(!isOpen(number));
    }

    void descriptor_hasOneOwner()
    {
        Descriptor first(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        const int number = first.number();
        Descriptor second(std::move(first));
        QCOMPARE(second.number(), number);
        Descriptor third(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        const int replaced = third.number();
        third = std::move(second);
        QVERIFY(isOpen(number) && !isOpen(replaced));
        QCOMPARE(third.number(), number);
        third.close();
        QVERIFY(!third.isValid() && !isOpen(number));
        third.close(); // once more is nothing
        QVERIFY(!third.isValid());
    }

    void invalidDescriptor_closesNothing()
    {
        QVERIFY(!Descriptor().isValid() && !Descriptor(-1).isValid());
        QVERIFY(isOpen(0) || isOpen(1) || isOpen(2));
    }

    void pipe_isInheritedByNobodyAndNeverBlocksUs_data()
    {
        QTest::addColumn<bool>("toRead");
        QTest::newRow("to read") << true;
        QTest::newRow("to write") << false;
    }

    void pipe_isInheritedByNobodyAndNeverBlocksUs()
    {
        QFETCH(bool, toRead);
        const std::optional<Pipe> pipe = toRead ? Pipe::toRead() : Pipe::toWrite();
        QVERIFY(pipe && pipe->ours.isValid() && pipe->theirs.isValid());
        for (const Descriptor *end : {&pipe->ours, &pipe->theirs}) {
            QVERIFY((::fcntl(end->number(), F_GETFD) & FD_CLOEXEC) != 0);
        }
        QVERIFY((::fcntl(pipe->ours.number(), F_GETFL) & O_NONBLOCK) != 0);
        QVERIFY((::fcntl(pipe->theirs.number(), F_GETFL) & O_NONBLOCK) == 0);
        QCOMPARE(::fcntl(pipe->ours.number(), F_GETFL) & O_ACCMODE, toRead ? O_RDONLY : O_WRONLY);
        QCOMPARE(::fcntl(pipe->theirs.number(), F_GETFL) & O_ACCMODE, toRead ? O_WRONLY : O_RDONLY);
    }

    void pipe_tellsTheEnd()
    {
        std::optional<Pipe> pipe = Pipe::toRead();
        QCOMPARE(readFrom(pipe->ours), -1); // nothing yet, and no waiting
        QCOMPARE(errno, EAGAIN);
        QCOMPARE(::write(pipe->theirs.number(), "abc", 3), 3);
        QCOMPARE(readFrom(pipe->ours), 3);
        pipe->theirs.close();
        QCOMPARE(readFrom(pipe->ours), 0);
    }

    void fullPipe_refusesInsteadOfBlocking()
    {
        std::signal(SIGPIPE, SIG_IGN);
        std::optional<Pipe> pipe = Pipe::toWrite();
        const QByteArray much(1 << 20, 'x');
        QVERIFY(::write(pipe->ours.number(), much.constData(), static_cast<size_t>(much.size())) < much.size());
        QCOMPARE(::write(pipe->ours.number(), "x", 1), -1);
        QCOMPARE(errno, EAGAIN);
        pipe->theirs.close();
        QCOMPARE(::write(pipe->ours.number(), "x", 1), -1);
        QCOMPARE(errno, EPIPE);
    }

    void noDescriptorsLeft_isToldAndLeaksNone()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const std::optional<Pipe> last = Pipe::toRead();
        const auto highest = static_cast<rlim_t>(std::max(last->ours.number(), last->theirs.number()));
        const rlimit few{highest + 1, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
        std::vector<Descriptor> fillers;
        for (int number = ::dup(1); number >= 0; number = ::dup(1)) {
            fillers.emplace_back(number);
        }
        const bool hasNone = !Pipe::toRead() && !Pipe::toWrite();
        fillers.push_back(Descriptor());
        fillers.clear();
        const bool hasAgain = ::setrlimit(RLIMIT_NOFILE, &before) == 0 && Pipe::toRead() && Pipe::toWrite();
        QVERIFY(hasNone && hasAgain);
    }
};

QTEST_GUILESS_MAIN(TestSandboxDescriptor)
#include "tst_sandboxdescriptor.moc"
