// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/interruption.h"

#include <fcntl.h>
#include <QSocketNotifier>
#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>

namespace Ochre::Sandbox {

namespace {

constexpr std::array interrupting{SIGINT, SIGTERM, SIGHUP};
std::atomic<int> handlersPipe = -1;

// Only what is allowed in a signal handler.
void passOn(int number)
{
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const ssize_t written = ::write(handlersPipe, &byte, 1);
}

void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int number : interrupting) {
        ::sigaction(number, &action, nullptr);
    }
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // the signals end the program as they do by default
    }
    m_reader = Descriptor(ends[0]);
    m_writer = Descriptor(ends[1]);
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Interruption::read);
    handlersPipe = ends[1];
    std::signal(SIGPIPE, SIG_IGN); // who writes sees that nobody reads
    setHandler(passOn);
}

Interruption::~Interruption()
{
    setHandler(SIG_DFL);
    handlersPipe = -1;
}

void Interruption::read()
{
    unsigned char byte = 0;
    while (::read(m_reader.number(), &byte, 1) == 1) {
        m_signal = byte;
    }
    emit asked(m_signal);
}

bool isTerminal(int descriptor)
{
    return ::isatty(descriptor) == 1;
}

} // namespace Ochre::Sandbox
