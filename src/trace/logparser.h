// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trace/recording.h"

#include <QByteArrayView>
#include <QHash>

class QJsonArray;
class QJsonObject;

namespace Ochre::Trace {

/// Reads the recorder's lines as they come:
///
///     {"k":"start","gdb":VERSION}
///     {"k":"step","e":[EVENT…],"f":[FRAME…],"r":[NEW
///     FRAME…],"v":[[NUMBER,VALUE]…],"h":HIDDEN,"out":"","err":"","x":""}
///     {"k":"trouble","text":…}
///     {"k":"end","why":…,"code":…,"signal":…,"threads":…,"out":"","err":""}
///
/// A new frame is {"id","a":activation,"n":function,"l":line,"i":inside,"v":[[name,line,argument,shadowed,VALUE]…]}.
/// What a line refers to stands in it or before it. Bytes that the program printed are code points below 256.
///
/// The values come from the memory of a program that may be hostile, and whoever can break the debugger writes these
/// lines: everything is bounded, a line that is none is left out, and every index of the result is valid.
class LogParser final {
public:
    static constexpr qsizetype mostLineBytes = 4 << 20;
    static constexpr qsizetype mostBytes = 64 << 20;
    static constexpr std::size_t mostSteps = 4'000;
    static constexpr int mostNodes = 100'000; ///< of all values together

    void feed(QByteArrayView bytes);
    /// What was understood. Without an end line it is Broken.
    [[nodiscard]] Recording take();

private:
    void readLine(const QByteArray &line);
    void readStep(const QJsonObject &line);
    void readEnd(const QJsonObject &line);
    void addFrame(const QJsonObject &frame);
    void addValues(const QJsonArray &values);
    [[nodiscard]] Value readValue(const QJsonObject &node, int depth);
    void readParts(const QJsonObject &node, Value &value, int depth);

    Recording m_recording;
    QHash<int, int> m_frames; ///< index by the recorder's number
    QHash<int, int> m_values;
    QByteArray m_rest; ///< a line whose end has not come yet
    qsizetype m_bytes = 0;
    int m_nodes = 0;
    bool m_isSkipping = false; ///< the line is too long
    bool m_hasEnded = false;
};

} // namespace Ochre::Trace
