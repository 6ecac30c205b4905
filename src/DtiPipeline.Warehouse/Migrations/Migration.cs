namespace DtiPipeline.Warehouse.Migrations;

/// <summary>One numbered script, the same for both databases but for the dialect's tokens.</summary>
/// <param name="Number">1, 2, 3 …, without gaps.</param>
/// <param name="Name">What it makes: <c>runs</c>.</param>
/// <param name="Hash">SHA-256 of the text, in hex.</param>
public sealed record Migration(int Number, string Name, string Text, string Hash);
