// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxdescriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace Ochre::Sandbox {

namespace {

std::optional<Pipe> makePipe(std::size_t ourEnd)
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return std::nullopt;
    }
    ::fcntl(ends[ourEnd], F_SETFL, O_NONBLOCK);
    return Pipe{Descriptor(ends[ourEnd]), Descriptor(ends[1 - ourEnd])};
}

} // namespace

void Descriptor::close()
{
    if (m_number >= 0) {
        ::close(std::exchange(m_number, -1));
    }
}

std::optional<Pipe> Pipe::toRead()
{
    return makePipe(0);
}

std::optional<Pipe> Pipe::toWrite()
{
    return makePipe(1);
}

} // namespace Ochre::Sandbox
