using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using DtiPipeline.Core.Definitions.Reading;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Tests.Diagnostics;

public sealed class FindingCatalogueTests
{
    private static readonly Assembly Core = typeof(FindingCatalogue).Assembly;

    [Fact]
    public void Every_code_has_texts_and_every_text_has_a_code()
    {
        Assert.Equal(Constants().Select(constant => constant.Code).Order(), FindingCatalogue.Embedded.Codes);
    }

    [Fact]
    public void No_code_is_used_twice()
    {
        var twice = Constants().GroupBy(constant => constant.Code).Where(code => code.Count() > 1).Select(code => string.Join(" = ", code.Select(c => c.Name)));
        Assert.Empty(twice);
    }

    [Fact]
    public void Every_code_has_the_form_DTI_and_four_digits()
    {
        Assert.All(Constants(), constant => Assert.Matches("^DTI[0-9]{4}$", constant.Code));
    }

    [Fact]
    public void A_code_that_stands_twice_in_the_catalogue_is_refused()
    {
        const string entry = "DTI9999: { severity: note, vi: { message: a, explain: a }, en: { message: a, explain: a } }";
        var fault = Assert.Throws<InvalidOperationException>(() => FindingCatalogue.Read([("1-a.yaml", entry), ("2-b.yaml", entry)]));
        Assert.Contains("DTI9999 stands twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_name_the_same_arguments()
    {
        Assert.All(FindingCatalogue.Embedded.Entries, entry =>
        {
            Assert.Equal((entry.Code, Arguments(entry.Vi.Message)), (entry.Code, Arguments(entry.En.Message)));
            Assert.Equal((entry.Code, Arguments(entry.Vi.Label)), (entry.Code, Arguments(entry.En.Label)));
            Assert.Equal((entry.Code, Arguments(entry.Vi.Help)), (entry.Code, Arguments(entry.En.Help)));
        });
    }

    [Fact]
    public void A_message_starts_in_lower_case_and_has_no_full_stop()
    {
        Assert.All(Words(), words =>
        {
            Assert.False(char.IsUpper(words.Message.Text[0]) && !words.Message.Text.StartsWith("YAML", StringComparison.Ordinal)
                && !words.Message.Text.StartsWith("CSV", StringComparison.Ordinal) && !words.Message.Text.StartsWith("HTTP", StringComparison.Ordinal), words.Message.Text);
            Assert.False(words.Message.Text.EndsWith('.'), words.Message.Text);
            Assert.False(words.Help?.Text.EndsWith('.') ?? false, words.Help?.Text);
        });
    }

    [Fact]
    public void Every_code_is_explained_in_more_than_a_line_that_repeats_its_message()
    {
        Assert.All(FindingCatalogue.Embedded.Entries, entry =>
        {
            Assert.True(entry.Vi.Explain.Length > 80, entry.Code);
            Assert.True(entry.En.Explain.Length > 80, entry.Code);
        });
    }

    [Fact]
    public void Texts_are_composed_and_Vietnamese_texts_are_Vietnamese()
    {
        Assert.All(FindingCatalogue.Embedded.Entries, entry =>
        {
            Assert.True((entry.Vi.Message.Text + entry.Vi.Explain).IsNormalized(NormalizationForm.FormC), entry.Code);
            Assert.Matches("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", entry.Vi.Explain);
            Assert.NotEqual(entry.Vi.Message, entry.En.Message);
        });
    }

    [Fact]
    public void Every_form_of_a_scalar_has_its_Vietnamese_name()
    {
        var expected = Core.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(ScalarForm<>))
            .Select(field => (string)field.FieldType.GetProperty("Expected")!.GetValue(field.GetValue(null))!)
            .ToList();
        Assert.NotEmpty(expected);
        Assert.Empty(expected.Except(FindingCatalogue.Embedded.Terms));
    }

    private static List<(string Name, string Code)> Constants() =>
        [.. Core.GetTypes()
            .Where(type => type.Namespace == typeof(Finding).Namespace && type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral)
                .Select(field => ($"{type.Name}.{field.Name}", (string)field.GetRawConstantValue()!)))];

    private static IEnumerable<CatalogueWords> Words() => FindingCatalogue.Embedded.Entries.SelectMany(entry => new[] { entry.Vi, entry.En });

    private static string Arguments(TextTemplate? template) => template is null ? "(no text)" : string.Join(",", template.Arguments);
}
