// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <span>
#include <variant>

namespace Ochre::Settings {

/// On or off.
struct Switch {
    const char *key;
    bool fallback;
};

/// A whole number within bounds; what is outside is taken to the nearer bound.
struct Number {
    const char *key;
    int fallback;
    int least;
    int most;
};

/// One of some words; the first is the default.
struct Word {
    const char *key;
    std::span<const char *const> words;
};

/// A text, empty unless chosen.
struct Text {
    const char *key;
    bool isPath = false; ///< absolute; a relative one would mean whatever folder the process is in
};

/// The table: every setting that the learner may change, each with key, type, default and bounds.
namespace Options {

inline constexpr std::array themeWords{"system", "light", "dark", "high-contrast"};
inline constexpr Word theme{"window/theme", themeWords};
inline constexpr Number zoom{"window/zoom", 100, 50, 300};          ///< percent, of the whole window
inline constexpr Text uiFont{"text/ui_font"};                       ///< family; empty = recommended
inline constexpr Text lessonFont{"text/lesson_font"};               ///< family; empty = recommended
inline constexpr Text codeFont{"text/code_font"};                   ///< family; empty = recommended
inline constexpr Number lessonSize{"text/lesson_size", 16, 12, 28}; ///< pixels at 100 %
inline constexpr Number codeSize{"text/code_size", 14, 10, 28};     ///< pixels at 100 %

inline constexpr Switch wrap{"editor/wrap", false};
inline constexpr Number tabWidth{"editor/tab_width", 4, 2, 8}; ///< columns
inline constexpr Switch liveCheck{"editor/live_check", true};
inline constexpr std::array completionWords{"typing", "key", "off"};
inline constexpr Word completion{"editor/completion", completionWords}; ///< what opens the list of words
inline constexpr Switch tabMovesFocus{"editor/tab_moves_focus", false};

inline constexpr Number runSeconds{"runner/seconds", 5, 1, 60}; ///< of computing; it may wait twice as long
inline constexpr Number runMemory{"runner/memory_mib", 1024, 64, 8192};
inline constexpr Number runOutput{"runner/output_kib", 1024, 64, 16384};

inline constexpr Text rustcPath{"toolchain/rustc_path", true};
inline constexpr Text crateFolder{"toolchain/crate_folder", true};

inline constexpr Text studiedCourse{"course/studied"}; ///< id; empty = all that were begun

inline constexpr Text courseLanguage{"course/language"}; ///< "de" or "pt-BR"; empty = that of the system

inline constexpr Number reviewsADay{"study/reviews_a_day", 100, 5, 1000};
inline constexpr Number newCardsADay{"study/new_cards_a_day", 10, 0, 200}; ///< own cards that were never asked
inline constexpr Switch askSureness{"study/ask_sureness", true};           ///< before an answer: guess, fairly, sure
inline constexpr Number targetRecall{"study/target_recall", 90, 75, 97};   ///< percent, at which something is due

} // namespace Options

using Option = std::variant<const Switch *, const Number *, const Word *, const Text *>;

inline constexpr std::array<Option, 23> allOptions{
    &Options::theme,        &Options::zoom,           &Options::uiFont,      &Options::lessonFont,
    &Options::codeFont,     &Options::lessonSize,     &Options::codeSize,    &Options::wrap,
    &Options::tabWidth,     &Options::liveCheck,      &Options::completion,  &Options::tabMovesFocus,
    &Options::runSeconds,   &Options::runMemory,      &Options::runOutput,   &Options::rustcPath,
    &Options::crateFolder,  &Options::studiedCourse,  &Options::reviewsADay, &Options::newCardsADay,
    &Options::targetRecall, &Options::courseLanguage, &Options::askSureness};

[[nodiscard]] constexpr const char *keyOf(const Option &option)
{
    return std::visit([](const auto *known) { return known->key; }, option);
}

} // namespace Ochre::Settings
