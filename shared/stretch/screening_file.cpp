// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "shared/base/small_file.h"
#include "shared/base/toml_table.h"
#include "shared/stretch/safety_id.h"
#include "shared/stretch/screening.h"
#include "shared/stretch/vocabulary.h"

namespace limber {

namespace {

constexpr std::size_t most_bytes = 64 * kibibyte;
constexpr Length some{1, 40};
constexpr Length line{1, 300};

constexpr std::array<std::string_view, 2> root_keys{"again", "question"};
constexpr std::array<std::string_view, 2> again_keys{"text", "opens"};
constexpr std::array<std::string_view, 8> question_keys{"id",    "text", "kind", "adult_only",
                                                        "stops", "yes",  "no",   "item"};
constexpr std::array<std::string_view, 9> item_keys{
    "text", "conditions", "level", "sign", "cards", "weekly_cards", "note", "position", "equipment"};
constexpr std::array<std::string_view, 4> kind_words{"yes-no", "tick", "signs", "places"};
// In the order of AlarmLevel, which begins with "modify".
constexpr std::array<std::string_view, 3> level_words{"professional", "urgent", "emergency"};

template <typename Kind, std::size_t count>
Kind kind_of(const std::string& word, const std::array<std::string_view, count>& words) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? Kind{} : static_cast<Kind>(found - words.begin());
}

class Reader {
public:
    Reader(const Conditions& conditions, const RedFlags& red_flags, const std::vector<EducationCard>& cards)
        : red_flags_(red_flags), signs_(ids_of(red_flags.signs())), cards_(ids_of(cards)) {
        for (const auto& [id, text] : conditions) {
            conditions_.push_back(id);
        }
    }

    Screening screening(TomlTable& root) const {
        root.allow(root_keys);
        Screening screening;
        std::vector<std::string> taken;
        for (auto& table : root.tables("question", some)) {
            screening.questions.push_back(question(table, taken));
        }
        auto again = root.table("again");
        again.allow(again_keys);
        screening.again = again.text("text", line);
        screening.again_opens = again.word("opens", ids_of(screening.questions));
        return screening;
    }

private:
    ScreeningQuestion question(TomlTable& table, std::vector<std::string>& taken) const {
        table.allow(question_keys);
        ScreeningQuestion question;
        question.id = read_safety_id(table, taken);
        question.text = table.text("text", line);
        question.kind = kind_of<QuestionKind>(table.word("kind", kind_words), kind_words);
        question.adult_only = table.has("adult_only") && table.flag("adult_only");
        question.stops = table.has("stops") && table.flag("stops");
        if (question.kind == QuestionKind::yes_no) {
            question.items = {answer(table, "yes", "Yes"), answer(table, "no", "No")};
        } else if (question.kind == QuestionKind::signs) {
            question.items = sign_items();
        } else {
            for (auto& item_table : table.tables("item", some)) {
                question.items.push_back(item(item_table));
                question.items.back().text = item_table.text("text", line);
            }
        }
        refuse_misplaced(table, question.kind);
        return question;
    }

    static void refuse_misplaced(TomlTable& table, QuestionKind kind) {
        const bool yes_no = kind == QuestionKind::yes_no;
        for (const char* key : {"yes", "no", "adult_only"}) {
            if (!yes_no) {
                table.refuse(key, "Only a yes-no question has it");
            }
        }
        if (yes_no || kind == QuestionKind::signs) {
            table.refuse("item", "Only a question to tick has items");
        }
    }

    ScreeningItem answer(TomlTable& question, const char* key, const char* text) const {
        ScreeningItem answer;
        if (question.has(key)) {
            auto table = question.table(key);
            table.refuse("text", "An answer to a yes-no question has none");
            answer = item(table);
        }
        answer.text = text;
        return answer;
    }

    // Emergencies first.
    std::vector<ScreeningItem> sign_items() const {
        std::vector<ScreeningItem> items;
        for (const auto level : {AlarmLevel::emergency, AlarmLevel::urgent}) {
            for (const auto& sign : red_flags_.signs()) {
                if (sign.level == level) {
                    ScreeningItem item;
                    item.text = sign.text;
                    item.level = sign.level;
                    item.sign = sign.id;
                    items.push_back(std::move(item));
                }
            }
        }
        return items;
    }

    ScreeningItem item(TomlTable& table) const {
        table.allow(item_keys);
        ScreeningItem item;
        if (table.has("conditions")) {
            item.conditions = conditions_.empty() ? table.texts("conditions", some)
                                                  : table.words("conditions", some, conditions_);
        }
        if (table.has("sign")) {
            item.sign = table.word("sign", signs_);
            if (const auto* sign = red_flags_.find(item.sign); sign != nullptr) {
                item.level = sign->level;
            }
            table.refuse("level", "The sign has one already");
        } else if (table.has("level")) {
            const auto word = table.word("level", level_words);
            item.level = static_cast<AlarmLevel>(1 + int(kind_of<AlarmLevel>(word, level_words)));
        }
        if (table.has("cards")) {
            item.cards = table.words("cards", some, cards_);
        }
        if (table.has("weekly_cards")) {
            item.weekly_cards = table.words("weekly_cards", some, cards_);
        }
        if (table.has("note")) {
            item.note = table.text("note", line);
        }
        if (table.has("position")) {
            item.position = kind_of<Position>(table.word("position", position_words), position_words);
        }
        if (table.has("equipment")) {
            item.equipment = table.word("equipment", equipment_words);
        }
        return item;
    }

    const RedFlags& red_flags_;
    std::vector<std::string_view> conditions_;
    std::vector<std::string_view> signs_;
    std::vector<std::string_view> cards_;
};

}  // namespace

Result<Screening> read_screening(const std::filesystem::path& file, const Conditions& conditions,
                                 const RedFlags& red_flags, const std::vector<EducationCard>& cards) {
    Screening screening;
    const Reader reader(conditions, red_flags, cards);
    const auto read =
        read_toml(file, most_bytes, [&](TomlTable& root) { screening = reader.screening(root); });
    if (!read) {
        return read.error();
    }
    return screening;
}

}  // namespace limber
