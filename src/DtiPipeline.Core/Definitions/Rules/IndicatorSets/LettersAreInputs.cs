using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Definitions.Rules.IndicatorSets;

/// <summary>Every letter of a method is one of the indicator's inputs, and every input is used: a forgotten letter changes points without a trace.</summary>
public sealed class LettersAreInputs : IDefinitionRule
{
    public IEnumerable<Finding> Check(DefinitionSet set)
    {
        foreach (var indicator in set.AllIndicators())
        {
            var used = indicator.Method.Letters.ToHashSet();
            var given = indicator.Inputs.Select(input => input.Letter).ToHashSet();
            foreach (var letter in used.Except(given))
                yield return Finding.In(set.Positions.Below(indicator.At, letter, "method"), DefinitionCodes.LetterWithoutInput,
                    ("name", indicator.Code), ("letter", letter), ("expected", given.Count == 0 ? null : string.Join(", ", given)));
            foreach (var input in indicator.Inputs.Where(input => !used.Contains(input.Letter)))
                yield return Finding.In(set.Positions.Value(input.At, "letter"), DefinitionCodes.InputWithoutLetter,
                    ("name", indicator.Code), ("letter", input.Letter));
        }
    }
}
