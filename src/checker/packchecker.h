// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/problem.h"
#include "study/grading.h"
#include "toolchain/toolchain.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace Ochre::Checker {

struct CheckRequest {
    QString folder;                 ///< of the pack
    QString lesson;                 ///< only this lesson (its id or its folder's name), empty = the whole pack
    bool compile = true;            ///< also prove every claim about code
    bool curriculum = true;         ///< also ask for everything that a finished lesson carries
    Toolchain::Toolchain toolchain; ///< as the probe found it
    QString helpers;                ///< folder of runbox
    QString scratch;                ///< for temporary folders and crates
    QString cacheFile;              ///< results by content and toolchain, empty = none
    QString provenFile;             ///< parts that this record (proofrecord.h) names are not proven again, empty = none
    QString recordFile;             ///< where a whole pack that is proven is recorded, empty = nowhere
    int parallelJobs = 2;
    bool isUnprotectedAllowed = false; ///< programs of the pack may run where no sandbox holds them
};

struct CheckReport {
    std::optional<Error> error; ///< set when the pack could not be read at all
    Course::Problems problems;  ///< sorted by file and line; empty = proven
    int fences = 0;             ///< Rust blocks that were proven
    int exercises = 0;
    int questions = 0;
    int trials = 0;    ///< different questions to the toolchain
    int cacheHits = 0; ///< of them, answered from the cache
    int leftOut = 0;   ///< parts (lessons, bank, cards) that were proven before and have not changed
    qint64 elapsedMs = 0;
    QHash<QString, Study::PredictOutcome> outcomes; ///< of predict questions by id

    [[nodiscard]] std::optional<Study::PredictOutcome> predictOutcome(const QString &questionId) const;
};

/// Proves a course pack: its form at once, and every claim about code with the compiler, in the sandbox, several at a
/// time and never twice. Main thread only, as the sandbox asks for; nothing blocks longer than reading the pack.
class PackChecker final : public QObject {
    Q_OBJECT
public:
    explicit PackChecker(QObject *parent = nullptr);
    ~PackChecker() override; ///< stops what runs

    /// Only when nothing is being checked. Tells finished() once, later than it returns.
    void start(const CheckRequest &request);
    [[nodiscard]] bool isRunning() const;
    /// Ends a check without finished(); what was proven so far is in the cache.
    void stop();

signals:
    /// `text` names the file that is being proven.
    void progress(int done, int total, const QString &text);
    void finished(const Ochre::Checker::CheckReport &report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Ochre::Checker
