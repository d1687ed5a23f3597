// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchedprogram.h"

#include "measure.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

constexpr int limitMs = 30'000;
constexpr int lookEveryMs = 5;
constexpr int stripHeight = 4;
constexpr int stripCount = 5;

// Strips of the screen instead of all of it: reading 9 MB every 5 ms would slow down what is measured.
QImage look()
{
    QScreen *screen = QGuiApplication::primaryScreen();
    const QSize size = screen->size();
    QImage seen(size.width(), stripHeight * stripCount, QImage::Format_RGB32);
    seen.fill(Qt::black);
    QPainter painter(&seen);
    for (int strip = 0; strip < stripCount; ++strip) {
        const int y = size.height() * (strip + 1) / (stripCount + 2);
        painter.drawPixmap(0, strip * stripHeight, screen->grabWindow(0, 0, y, size.width(), stripHeight));
    }
    return seen;
}

// The share of different pixels; a blinking caret is far below 1 %.
double difference(const QImage &one, const QImage &other)
{
    qint64 count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
        }
    }
    return static_cast<double>(count) / static_cast<double>(one.width() * one.height());
}

double megabytes(const QByteArray &smaps, const QByteArray &name)
{
    const qsizetype start = smaps.indexOf(QByteArray('\n' + name + ':')) + name.size() + 2;
    const QByteArray number = smaps.mid(start).simplified().split(' ').first();
    return number.toDouble() * 1024 / 1e6;
}

} // namespace

WatchedProgram::WatchedProgram(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DATA"_s, u"CONFIG"_s, u"CACHE"_s}) {
        environment.insert(u"XDG_%1_HOME"_s.arg(name), home + u'/' + name.toLower());
    }
    environment.insert(u"XDG_RUNTIME_DIR"_s, home);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

WatchedProgram::~WatchedProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

std::optional<double> WatchedProgram::start()
{
    const QImage empty = look();
    m_clock.start();
    m_process.start(QStringLiteral(OCHRE_BINARY_DIR "/bin/ochre"), QStringList());
    const auto isShown = [&] {
        m_seen = look();
        return m_seen != empty;
    };
    while (!isShown()) {
        if (m_clock.elapsed() > limitMs || m_process.state() == QProcess::NotRunning) {
            return std::nullopt;
        }
        pause(lookEveryMs);
    }
    return elapsedMs(m_clock);
}

double WatchedProgram::settle(int untilMs)
{
    double changed = elapsedMs(m_clock);
    while (m_clock.elapsed() < untilMs) {
        pause(lookEveryMs);
        const QImage seen = look();
        const double now = elapsedMs(m_clock);
        if (seen != m_seen && difference(seen, m_seen) > 0.01) {
            changed = now;
        }
        m_seen = seen;
    }
    return changed;
}

std::optional<WatchedProgram::Memory> WatchedProgram::memory() const
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QByteArray text = file.readAll();
    return Memory{.pss = megabytes(text, "Pss"), .rss = megabytes(text, "Rss")};
}

bool screenIsEmpty()
{
    const QImage seen = look();
    QImage plain = seen;
    plain.fill(seen.pixel(0, 0));
    return seen == plain;
}

} // namespace Ochre::Bench
