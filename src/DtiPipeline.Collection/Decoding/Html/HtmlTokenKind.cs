namespace DtiPipeline.Collection.Decoding.Html;

/// <summary>A piece of an HTML page.</summary>
internal enum HtmlTokenKind
{
    Open,
    Close,
    Text,
}
